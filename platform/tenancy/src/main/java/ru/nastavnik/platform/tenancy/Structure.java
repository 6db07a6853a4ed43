package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What schemas look like: tables, columns, types, defaults, constraints, indexes, triggers, functions, policies and
 * grants, as lines without the schema's own name, and a hash of them.
 */
final class Structure {

    private static final String LINES = read();

    private Structure() {}

    /** The hash of each schema, by one query over the whole catalogue; a schema that is not there has none. */
    static Map<String, String> hashes(Connection owner, Collection<String> schemas) throws SQLException {
        return perSchema(owner, schemas, """
                select school, encode(sha256(convert_to(string_agg(text, e'\\n' order by text collate "C"), 'UTF8')), 'hex')
                from line group by school
                """);
    }

    /** The lines of one schema; empty when it is not there. */
    static String of(Connection owner, String schema) throws SQLException {
        return perSchema(
                        owner,
                        List.of(schema),
                        "select school, string_agg(text, e'\\n' order by text collate \"C\") from line group by school")
                .getOrDefault(schema, "");
    }

    /** The hash that {@link #hashes} gives a schema with these lines. */
    static String hash(String lines) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is missing, after a minus, and what is there too much, after a plus. */
    static List<String> differences(String expected, String found) {
        Set<String> wanted = Set.copyOf(expected.lines().toList());
        Set<String> there = Set.copyOf(found.lines().toList());
        List<String> differences = new ArrayList<>();
        wanted.stream().filter(line -> !there.contains(line)).sorted().forEach(line -> differences.add("- " + line));
        there.stream().filter(line -> !wanted.contains(line)).sorted().forEach(line -> differences.add("+ " + line));
        return differences;
    }

    private static Map<String, String> perSchema(Connection owner, Collection<String> schemas, String what)
            throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(LINES + what)) {
            query.setArray(1, owner.createArrayOf("text", schemas.toArray()));
            Map<String, String> found = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        }
    }

    private static String read() {
        try (InputStream script = Structure.class.getResourceAsStream("/db/structure.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
