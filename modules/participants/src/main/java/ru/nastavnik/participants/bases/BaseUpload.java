package ru.nastavnik.participants.bases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * A base that was uploaded. It waits until somebody takes it in.
 *
 * @param readAt  when it was uploaded
 * @param takenAt when it was taken in, {@literal null} where it still waits
 * @param undone  when it was undone, {@literal null} where it was not
 * @param added   how many were ticked by it
 * @param updated how many rows changed something else
 * @param waiting how many rows could not be taken, or not wholly, and wait to be mended
 */
public record BaseUpload(
        BaseUploadId id,
        Base base,
        SchoolYear year,
        Instant readAt,
        @Nullable Instant takenAt,
        @Nullable Instant undone,
        int added,
        int updated,
        int waiting) {

    private static final Duration TIME_TO_UNDO = Duration.ofHours(24);

    static BaseUpload read(ResultSet row, int number) throws SQLException {
        return new BaseUpload(
                new BaseUploadId(row.getObject("id", UUID.class)),
                Base.valueOf(row.getString("base")),
                new SchoolYear(row.getInt("school_year")),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                moment(row, "taken_at"),
                moment(row, "undone_at"),
                row.getInt("added"),
                row.getInt("updated"),
                row.getInt("waiting"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public boolean isTaken() {
        return takenAt != null;
    }

    public boolean isUndone() {
        return undone != null;
    }

    /** Until when it can be undone; empty where it cannot, or no longer. */
    public Optional<Instant> undoUntil(Instant now) {
        return isUndone() || takenAt == null
                ? Optional.empty()
                : Optional.of(takenAt.plus(TIME_TO_UNDO)).filter(now::isBefore);
    }
}
