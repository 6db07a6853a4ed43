package ru.nastavnik.platform.tenancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.words.Refusal;

/**
 * What a copy of a school says of itself: one line for each fact, one for each table.
 *
 * @param school  whose it is
 * @param version of the school's schema, as the registry has it
 * @param madeAt  the moment whose state it is
 * @param tables  in the order in which they are filled
 */
record CopyManifest(TenantId school, String version, Instant madeAt, List<Content> tables) {

    private static final String FORMAT = "nastavnik-school 1";

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("format ").append(FORMAT).append('\n');
        text.append("school ").append(school).append('\n');
        text.append("version ").append(version).append('\n');
        text.append("made-at ").append(madeAt).append('\n');
        for (Content table : tables) {
            text.append("table %s %d %s %s%n"
                    .formatted(table.name, table.rows, table.hash, String.join(",", table.columns))
                    .replace("\r\n", "\n"));
        }
        return text.toString();
    }

    /** @throws Refusal when it is not of a form that this program knows */
    static CopyManifest read(String text) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Content> tables = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                String[] words = line.split(" ", 2);
                if (words[0].equals("table")) {
                    String[] table = words[1].split(" ");
                    tables.add(new Content(table[0], Long.parseLong(table[1]), table[2], List.of(table[3].split(","))));
                } else {
                    facts.put(words[0], words[1]);
                }
            }
            if (!FORMAT.equals(facts.get("format"))) {
                throw new Refusal("copy.unknown-form");
            }
            return new CopyManifest(
                    TenantId.of(facts.get("school")),
                    facts.get("version"),
                    Instant.parse(facts.get("made-at")),
                    tables);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException notOurs) {
            throw new Refusal("copy.unknown-form");
        }
    }

    /**
     * One table's rows.
     *
     * @param hash SHA-256 of the rows as they stand in the file
     */
    record Content(String name, long rows, String hash, List<String> columns) {

        SchoolTables.Table table() {
            return new SchoolTables.Table(name, columns);
        }
    }
}
