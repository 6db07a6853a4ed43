package ru.nastavnik.programmes.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a pair on a page of its own. */
enum PairAction {
    COMPLETE(false),
    STOP(true),
    SUSPEND(true),
    PROLONG(false);

    private final boolean reasoned;

    PairAction(boolean reasoned) {
        this.reasoned = reasoned;
    }

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
        return reasoned;
    }
}
