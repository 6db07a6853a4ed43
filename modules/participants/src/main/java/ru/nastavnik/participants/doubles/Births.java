package ru.nastavnik.participants.doubles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import ru.nastavnik.participants.Person;

/** How the births on two cards stand to each other. */
enum Births {
    SAME,
    /** A digit is another one, or day and month have changed places. */
    NEAR,
    /** One is not known, or only its year, and the years are the same. */
    ONE_UNKNOWN,
    BOTH_UNKNOWN,
    DIFFERENT;

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMuuuu");

    static Births of(Person one, Person other) {
        if (one.birthYear().isEmpty() || other.birthYear().isEmpty()) {
            return one.birthYear().equals(other.birthYear()) ? BOTH_UNKNOWN : ONE_UNKNOWN;
        }
        if (one.birthDate().isPresent() && other.birthDate().isPresent()) {
            return of(one.birthDate().get(), other.birthDate().get());
        }
        if (!one.birthYear().equals(other.birthYear())) {
            return DIFFERENT;
        }
        return one.birthDate().equals(other.birthDate()) ? SAME : ONE_UNKNOWN;
    }

    private static Births of(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return SAME;
        }
        boolean turned = one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
        return turned || Names.distance(DIGITS.format(one), DIGITS.format(other)) == 1 ? NEAR : DIFFERENT;
    }
}
