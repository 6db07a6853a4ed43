package ru.nastavnik.analytics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureCode;

/**
 * One number of one school as the region keeps it.
 *
 * @param form name of the form it is broken down by, empty where there is no such breakdown
 */
@Embeddable
record Reading(@Enumerated(EnumType.STRING) FigureCode code, int schoolYear, String form, long value) {

    static Reading of(Figure figure) {
        return new Reading(
                figure.code(),
                figure.year().start(),
                figure.form() == null ? "" : figure.form().name(),
                figure.value());
    }

    /** What tells it from the other numbers of its school. */
    Object key() {
        return java.util.List.of(code, schoolYear, form);
    }
}
