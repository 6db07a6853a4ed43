package ru.nastavnik.platform.spreadsheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one cell shows.
 *
 * @param text as a person reads it, without spaces around
 * @param date where the cell is a date of the workbook and not merely looks like one
 */
record Cell(String text, @Nullable LocalDate date) {

    static final Cell EMPTY = new Cell("", null);

    static Cell of(String text) {
        String plain = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        return plain.isEmpty() ? EMPTY : new Cell(plain, null);
    }
}
