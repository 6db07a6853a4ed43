package ru.nastavnik.participants;

/**
 * How many in a school year.
 *
 * @param year the calendar year it begins in
 */
record YearCount(Integer year, Long count) {}
