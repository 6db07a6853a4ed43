package ru.nastavnik.participants.bases;

import java.util.ArrayList;
import java.util.List;

/** Gathers what a row says anew. What it does not say stays as it was: an empty cell takes nothing away. */
final class Difference {

    private final List<Sentence> changes = new ArrayList<>();

    /** What holds from now on. */
    String of(BaseColumn column, String before, String written) {
        if (written.isEmpty() || written.equals(before)) {
            return before;
        }
        changes.add(
                before.isEmpty()
                        ? Sentence.of("people.bases.change.new." + column, written)
                        : Sentence.of("people.bases.change." + column, before, written));
        return written;
    }

    List<Sentence> changes() {
        return changes;
    }
}
