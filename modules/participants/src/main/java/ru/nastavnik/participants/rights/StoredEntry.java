package ru.nastavnik.participants.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.UserId;

/**
 * A row as it lies in the table, beside what the head of the chain says.
 *
 * @param entry      {@literal null} where the journal is empty
 * @param hash       as it stands in the row
 * @param lastNumber of the head
 * @param lastHash   of the head, {@literal null} where the head is gone
 */
record StoredEntry(
        @Nullable AccessEntry entry,
        @Nullable String hash,
        long lastNumber,
        @Nullable String lastHash) {

    static StoredEntry checked(ResultSet row, int number) throws SQLException {
        row.getLong(1);
        AccessEntry entry = row.wasNull() ? null : read(row, number);
        return new StoredEntry(entry, row.getString(10), row.getLong(11), row.getString(12));
    }

    static AccessEntry read(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new UserId(row.getObject(3, UUID.class)),
                row.getString(4),
                words(row.getString(5)),
                row.getString(6),
                words(row.getString(7)),
                words(row.getString(8)).stream().map(UUID::fromString).toList(),
                row.getString(9));
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(",")).toList();
    }
}
