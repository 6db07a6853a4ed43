package ru.nastavnik.participants.consents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The table of who signs at which age, with its editions.
 *
 * @param rows of all editions, not empty; every edition begins at age 0
 */
record AgeRules(List<AgeRule> rows) {

    AgeRules {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is no rule of who signs.");
        }
    }

    /** The edition in force on the day, by age; before the first one, the first. */
    List<AgeRule> on(LocalDate day) {
        LocalDate edition = rows.stream()
                .map(AgeRule::validFrom)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> rows.stream()
                        .map(AgeRule::validFrom)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        return rows.stream()
                .filter(rule -> rule.validFrom().equals(edition))
                .sorted(Comparator.comparing(AgeRule::fromAge))
                .toList();
    }

    /** The rule for someone of an age on the day. */
    AgeRule of(int age, LocalDate day) {
        return on(day).stream()
                .filter(rule -> rule.fromAge() <= age)
                .max(Comparator.comparing(AgeRule::fromAge))
                .orElseThrow();
    }

    /** The rule for the person on the day. */
    AgeRule of(Birth birth, LocalDate day) {
        return of(birth.ageOn(day), day);
    }
}
