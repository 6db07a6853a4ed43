package ru.nastavnik.platform.figures;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * One number of one school.
 *
 * @param code  what is counted
 * @param year  the school year it is counted for
 * @param form  the form of mentoring it is broken down by, {@literal null} where the code has no such breakdown
 * @param value 0 or more
 */
public record Figure(
        FigureCode code, SchoolYear year, @Nullable ReportingForm form, long value) {

    public Figure {
        if (value < 0) {
            throw new IllegalArgumentException("A count cannot be negative: %s %d.".formatted(code, value));
        }
    }

    public static Figure of(FigureCode code, SchoolYear year, long value) {
        return new Figure(code, year, null, value);
    }
}
