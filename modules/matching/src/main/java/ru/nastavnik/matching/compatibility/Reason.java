package ru.nastavnik.matching.compatibility;

import org.jspecify.annotations.Nullable;

/**
 * What a criterion found, and how much it counts. Carries codes and numbers only; nothing in it is about a person whom
 * one would recognise.
 *
 * @param number  classes or years the sentence names
 * @param subject code of a school subject the sentence names
 * @param points  0 to {@code outOf}
 */
public record Reason(
        ReasonCode code, @Nullable Integer number, @Nullable String subject, int points, int outOf) {

    public Reason {
        if (points < 0 || points > outOf) {
            throw new IllegalArgumentException("%s counts 0 to %d, not %d.".formatted(code, outOf, points));
        }
    }

    /** Whether it speaks for the pair rather than against. */
    public boolean speaksFor() {
        return points * 2 > outOf;
    }
}
