package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.time.Month;
import ru.nastavnik.platform.calendar.SchoolYear;

/** When a pair that is entered today usually begins. */
final class Starts {

    private Starts() {}

    /** Today; in summer, when schools prepare the next year, its first day. */
    static LocalDate usual(LocalDate today) {
        boolean summer =
                today.getMonth().compareTo(Month.JUNE) >= 0 && today.getMonth().compareTo(Month.SEPTEMBER) < 0;
        return summer ? SchoolYear.of(today).next().firstDay() : today;
    }
}
