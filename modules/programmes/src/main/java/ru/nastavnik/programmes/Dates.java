package ru.nastavnik.programmes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as Russian schools write them. */
final class Dates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Dates() {}

    /** {@code 01.09.2026}. */
    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
