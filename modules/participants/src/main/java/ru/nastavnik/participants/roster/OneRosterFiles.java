package ru.nastavnik.participants.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The CSV files of a OneRoster 1.2 pack as they are written: UTF-8, each with all its columns, and a manifest that names them. */
final class OneRosterFiles {

    private static final List<String> KNOWN = List.of(
            "academicSessions",
            "categories",
            "classes",
            "classResources",
            "courses",
            "courseResources",
            "demographics",
            "enrollments",
            "lineItemLearningObjectiveIds",
            "lineItems",
            "lineItemScoreScales",
            "orgs",
            "resources",
            "resultLearningObjectiveIds",
            "results",
            "resultScoreScales",
            "roles",
            "scoreScales",
            "userProfiles",
            "userResources",
            "users");

    private final Map<String, String> files = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param columns besides the three that every file begins with
     * @param rows    by column; what is not there is empty
     */
    void add(String name, String columns, Stream<Map<String, Object>> rows) {
        List<String> all = List.of(("sourcedId,status,dateLastModified," + columns).split(","));
        files.put(
                name,
                Stream.concat(
                                Stream.of(String.join(",", all)),
                                rows.map(row -> all.stream()
                                        .map(column -> cell(row.get(column)))
                                        .collect(Collectors.joining(","))))
                        .collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    /** A cell that begins like a formula gets a space in front: opened in a spreadsheet it stays the text that it is. */
    private static String cell(@Nullable Object value) {
        String plain =
                value == null ? "" : value.toString().replaceAll("\\s+", " ").strip();
        String safe = plain.matches("[=+@-].*") ? " " + plain : plain;
        return safe.matches("[^\",;|]*") && safe.equals(plain) ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private String manifest() {
        return "propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.2\r\n"
                + KNOWN.stream()
                        .map(name -> "file." + name + "," + (files.containsKey(name) ? "bulk" : "absent") + "\r\n")
                        .collect(Collectors.joining())
                + "source.systemName,Nastavnik\r\nsource.systemCode,nastavnik\r\n";
    }

    byte[] pack() {
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(pack, StandardCharsets.UTF_8)) {
            put(zip, "manifest", manifest());
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
