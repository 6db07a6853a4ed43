package ru.nastavnik.programmes;

import java.time.LocalDate;
import ru.nastavnik.platform.words.Refusal;

/**
 * From when until when a pair is planned to work.
 *
 * @param from  the first day, from 2000 to 2100
 * @param until the last day, not before the first and at most three years after it
 */
record Term(LocalDate from, LocalDate until) {

    /** @throws Refusal for days that make no term */
    Term {
        if (from.getYear() < 2000 || from.getYear() > 2100) {
            throw new Refusal("pairs.start.odd", Dates.written(from));
        }
        if (until.isBefore(from)) {
            throw new Refusal("pairs.until.before-start", Dates.written(until), Dates.written(from));
        }
        if (until.isAfter(from.plusYears(3))) {
            throw new Refusal("pairs.until.far", 3);
        }
    }
}
