package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;

/**
 * What is known of a person's age. Of a year alone the age is taken that the person has reached for sure. A pupil of whom
 * nothing is known counts as a child, staff and people from outside as of age.
 *
 * @param date {@literal null} where it is not known
 * @param year {@literal null} where it is not known
 */
record Birth(@Nullable LocalDate date, @Nullable Integer year, boolean pupil) {

    /** Full years from which on nobody else signs. */
    static final int OF_AGE = 18;

    static Birth of(Person person) {
        return new Birth(
                person.birthDate().orElse(null), person.birthYear().orElse(null), person.kind() == PersonKind.PUPIL);
    }

    /** Full years on the day; someone born on 29 February is a year older on 1 March, as the Civil Code counts. */
    int ageOn(LocalDate day) {
        if (date != null) {
            return Math.max(0, Period.between(date, day).getYears());
        }
        if (!pupil) {
            return OF_AGE;
        }
        return year == null ? 0 : Math.max(0, day.getYear() - year - 1);
    }
}
