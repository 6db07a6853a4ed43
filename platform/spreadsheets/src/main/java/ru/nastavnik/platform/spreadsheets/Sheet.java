package ru.nastavnik.platform.spreadsheets;

import java.util.List;

/**
 * One sheet of a workbook, the tables of a document, or a pasted table.
 *
 * @param name empty for a text or a document; at most {@value LONGEST_NAME} signs
 * @param rows those that show something, in order
 */
public record Sheet(String name, List<Row> rows) {

    private static final int LONGEST_NAME = 60;

    public Sheet {
        String plain = Cell.of(name).text();
        name = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        rows = List.copyOf(rows);
    }
}
