package ru.nastavnik.platform.spreadsheets;

import java.util.List;

/**
 * One sheet of a workbook, or a pasted table.
 *
 * @param name empty for a text
 * @param rows those that show something, in order
 */
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
