package ru.nastavnik.participants.rights;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.platform.identity.UserId;

/**
 * One row of the access journal. It names nobody: persons and users are identifiers.
 *
 * @param number   1 for the first, one more for each next
 * @param seenAt   to the microsecond
 * @param user     who saw
 * @param login    what they sign in with
 * @param roles    what they were in the school then, by name
 * @param place    a {@link Place} by name, with {@link #FILE} behind it where the data left in a file
 * @param fields   what is seen there, {@link Field}s by name
 * @param persons  whose data it was, in order
 * @param previous the hash of the row before, empty for the first
 */
public record AccessEntry(
        long number,
        Instant seenAt,
        UserId user,
        String login,
        List<String> roles,
        String place,
        List<String> fields,
        List<UUID> persons,
        String previous) {

    /** What stands behind the place where data left in a file. */
    public static final String FILE = "_FILE";

    public AccessEntry {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        persons = List.copyOf(persons);
    }

    /** The {@link Place} by name. */
    public String seenIn() {
        return taken() ? place.substring(0, place.length() - FILE.length()) : place;
    }

    /** Whether the data left in a file. */
    public boolean taken() {
        return place.endsWith(FILE);
    }

    /** The hash of all that the row says, the hash before it included: 64 hexadecimal digits. */
    public String hash() {
        String text = String.join(
                "\n",
                Long.toString(number),
                seenAt.toString(),
                user.toString(),
                login,
                String.join(",", roles),
                place,
                String.join(",", fields),
                String.join(",", persons.stream().map(UUID::toString).toList()),
                previous);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
