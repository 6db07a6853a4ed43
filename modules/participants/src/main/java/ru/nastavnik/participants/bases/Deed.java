package ru.nastavnik.participants.bases;

import java.util.Optional;

/** A part of a row that comes true. */
@FunctionalInterface
interface Deed {

    /** Does it, and says what it did to a pair, if to any. */
    Optional<PairDeed> run();

    /** One that is about the person alone. */
    static Deed of(Runnable deed) {
        return () -> {
            deed.run();
            return Optional.empty();
        };
    }
}
