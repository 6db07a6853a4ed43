package ru.nastavnik.participants.bases;

import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What came of undoing an upload of a base.
 *
 * @param removed  how many ticks went that had come with it
 * @param restored of how many people the request or readiness says again what it said before
 * @param pairs    how many pairs went that had come with it, or have their results of before
 * @param kept     names of those who stay as they are, because something has been changed since
 */
@PersonalData
public record Undone(int removed, int restored, int pairs, List<String> kept) {

    private static final int MOST_NAMES = 5;

    static final Undone NOTHING = new Undone(0, 0, 0, List.of());

    public Undone {
        kept = List.copyOf(kept);
    }

    boolean isNothing() {
        return removed + restored + pairs == 0;
    }

    /** The first of the names of those who stay. */
    public String some() {
        return String.join(", ", kept.subList(0, Math.min(MOST_NAMES, kept.size())))
                + (kept.size() > MOST_NAMES ? "…" : "");
    }

    @Override
    public String toString() {
        return "Undone[%d, %d, %d, %d]".formatted(removed, restored, pairs, kept.size());
    }
}
