package ru.nastavnik.programmes.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a pair on a page of its own. */
enum PairAction {
    COMPLETE,
    STOP,
    SUSPEND,
    PROLONG,
    CORRECT,
    REMOVE;

    static Optional<PairAction> named(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }

    /** As it stands in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a reason has to be given. */
    boolean isReasoned() {
        return this == STOP || this == SUSPEND;
    }

    /** Whether a day has to be given. */
    boolean isDated() {
        return this != REMOVE;
    }

    /** Whether the number of an order has to be given; the day is then its date. */
    boolean isNumbered() {
        return this == CORRECT;
    }
}
