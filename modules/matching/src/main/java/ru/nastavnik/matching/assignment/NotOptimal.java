package ru.nastavnik.matching.assignment;

import java.util.List;

/** A computed matching whose proof does not hold: a fault of this program, never of the data. Nothing of it may be shown. */
public final class NotOptimal extends IllegalStateException {

    NotOptimal(List<String> faults) {
        super("The matching is not proved: " + String.join("; ", faults));
    }
}
