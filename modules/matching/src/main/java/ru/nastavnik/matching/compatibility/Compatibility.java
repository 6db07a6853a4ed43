package ru.nastavnik.matching.compatibility;

import java.util.List;

/**
 * How well two people fit, and why.
 *
 * @param reasons one of each criterion, the weightiest first
 */
public record Compatibility(List<Reason> reasons) {

    /** The score of a pair that fits in everything. */
    public static final int BEST = 1000;

    public Compatibility {
        reasons = List.copyOf(reasons);
    }

    public static Compatibility of(Pairing pairing) {
        return new Compatibility(Criterion.allCurrentCriteria().stream()
                .map(criterion -> criterion.judge(pairing))
                .toList());
    }

    /** 0 to {@link #BEST}. */
    public int score() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    /** The score in a word. */
    public Grade grade() {
        return Grade.of(score());
    }

    /** What the screen says instead of a number: the message {@code matching.grade.<name>}. */
    public enum Grade {
        EXCELLENT,
        GOOD,
        WITH_RESERVATIONS;

        private static final int EXCELLENT_FROM = 700;
        private static final int GOOD_FROM = 450;

        static Grade of(int score) {
            return score >= EXCELLENT_FROM ? EXCELLENT : score >= GOOD_FROM ? GOOD : WITH_RESERVATIONS;
        }
    }
}
