package ru.nastavnik.platform.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, from 1 September to 31 August, named by the calendar year it begins in.
 *
 * @param start the calendar year of its 1 September, 2000 to 2100
 */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

    public SchoolYear {
        if (start < 2000 || start > 2100) {
            throw new IllegalArgumentException("No school year begins in %d.".formatted(start));
        }
    }

    /** The school year that a day belongs to: August still belongs to the year that began the autumn before. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** 1 September. */
    public LocalDate firstDay() {
        return LocalDate.of(start, Month.SEPTEMBER, 1);
    }

    /** 31 August of the following calendar year. */
    public LocalDate lastDay() {
        return LocalDate.of(start + 1, Month.AUGUST, 31);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    public SchoolYear next() {
        return new SchoolYear(start + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(start - 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }

    /** As schools write it: {@code 2026/27}. */
    @Override
    public String toString() {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }
}
