package ru.nastavnik.tenants.register;

import java.util.List;

/**
 * A line of an uploaded table, as text.
 *
 * @param number as the spreadsheet numbers it, from 1
 */
public record Line(int number, List<String> cells) {

    public Line {
        cells = List.copyOf(cells);
    }

    String cell(int index) {
        return index < cells.size()
                ? cells.get(index).replaceAll("[\\s\\u00a0]+", " ").strip()
                : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
