package ru.nastavnik.matching.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as schools write them. */
final class Dates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Dates() {}

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
