package ru.nastavnik.participants.bases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.words.Refusal;

/** The bases that were taken in: what each came to, what of it waits to be mended, and undoing it. */
@Component
@Transactional
public class BaseUploads {

    private static final Duration DEEDS_LAST = Duration.ofDays(2);
    private static final String NO_REST = "";

    private final SchoolSql sql;
    private final BaseDeeds deeds;
    private final Clock clock;

    BaseUploads(SchoolSql sql, BaseDeeds deeds, Clock clock) {
        this.sql = sql;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The latest ones, the last first. */
    @Transactional(readOnly = true)
    public List<BaseUpload> latest(Base base) {
        return sql.sql("select * from base_upload where base = :base order by taken_at desc limit 10")
                .param("base", base.name())
                .query(BaseUpload::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<BaseUpload> find(Base base, BaseUploadId id) {
        return sql.sql("select * from base_upload where id = :id and base = :base")
                .param("id", id.value())
                .param("base", base.name())
                .query(BaseUpload::read)
                .optional();
    }

    /** The rows that wait to be mended, as a page carries them; empty where there are none, or they waited too long. */
    @Transactional(readOnly = true)
    public String rest(BaseUploadId id) {
        return sql.sql("select rest from base_upload where id = :id and rest is not null")
                .param("id", id.value())
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.US_ASCII))
                .optional()
                .orElse(NO_REST);
    }

    /**
     * Takes back what the upload did, and only that: ticks and pairs that came with it go, whatever else it changed says
     * again what it said before. What has been changed since stays, and is named. Undoing again changes nothing.
     *
     * @throws Refusal when there is no such upload, it was taken in more than 24 hours ago, or everything that it did has
     *     been changed since; then nothing is undone
     */
    public Undone undo(Base base, BaseUploadId id) {
        inTurn();
        BaseUpload upload = find(base, id).orElseThrow(() -> new Refusal("people.bases.upload.unknown"));
        if (upload.isUndone()) {
            return Undone.NOTHING;
        }
        Instant now = clock.instant();
        if (upload.undoUntil(now).isEmpty()) {
            throw new Refusal("people.bases.upload.too-late");
        }
        Undone undone = deeds.undo(upload);
        if (undone.isNothing() && !undone.kept().isEmpty()) {
            throw new Refusal("people.bases.upload.all-changed", undone.some());
        }
        sql.sql("update base_upload set undone_at = :now where id = :id")
                .param("now", OffsetDateTime.ofInstant(now, clock.getZone()))
                .param("id", id.value())
                .update();
        return undone;
    }

    /** Waits until nobody else of this school takes a base in or undoes one. */
    void inTurn() {
        sql.sql("lock table base_upload in share row exclusive mode").update();
    }

    BaseUpload take(BasePlan plan, SchoolYear year) {
        BaseUpload upload = new BaseUpload(
                BaseUploadId.next(),
                plan.base(),
                year,
                clock.instant(),
                null,
                plan.count(PlannedRow.Outcome.ADD),
                plan.count(PlannedRow.Outcome.UPDATE),
                0);
        sql.sql("""
                insert into base_upload (id, base, school_year, taken_at, added, updated, waiting)
                values (:id, :base, :year, :at, :added, :updated, 0)""")
                .param("id", upload.id().value())
                .param("base", upload.base().name())
                .param("year", year.start())
                .param("at", OffsetDateTime.ofInstant(upload.takenAt(), clock.getZone()))
                .param("added", upload.added())
                .param("updated", upload.updated())
                .update();
        deeds.run(upload.id(), plan);
        return upload;
    }

    /** Keeps the rows that wait; an upload of which none waits any more keeps nothing. */
    void keep(BaseUploadId id, @Nullable BasePlan rest) {
        sql.sql("update base_upload set waiting = :waiting, rest = :rest where id = :id")
                .param("waiting", rest == null ? 0 : rest.rows().size())
                .param("rest", rest == null ? null : rest.written().getBytes(StandardCharsets.US_ASCII))
                .param("id", id.value())
                .update();
    }

    /** Takes away what cannot be undone any more, and the uploads whose rows have waited as long as those of a list may. */
    void forget() {
        Instant now = clock.instant();
        OffsetDateTime before = OffsetDateTime.ofInstant(now.minus(DEEDS_LAST), clock.getZone());
        sql.sql("delete from base_deed where upload_id in (select id from base_upload where taken_at < :before)")
                .param("before", before)
                .update();
        sql.sql("delete from base_pair_deed where upload_id in (select id from base_upload where taken_at < :before)")
                .param("before", before)
                .update();
        sql.sql("""
                delete from base_upload u using (
                    select days from list_term where valid_from <= :today order by valid_from desc limit 1) term
                where u.taken_at < :now - make_interval(days => term.days)""")
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.ofInstant(now, clock.getZone()))
                .update();
    }
}
