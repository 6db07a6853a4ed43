package ru.nastavnik.matching.assignment;

import java.util.Comparator;

/**
 * What a matching is worth, fixed pairs apart; compared from the first number on.
 *
 * @param pairs how many mentees got a mentor
 * @param score the sum of their scores
 * @param tie   decides between matchings that are equal so far
 */
public record LexValue(long pairs, long score, long tie) implements Comparable<LexValue> {

    private static final Comparator<LexValue> ORDER = Comparator.comparingLong(LexValue::pairs)
            .thenComparingLong(LexValue::score)
            .thenComparingLong(LexValue::tie);

    static final LexValue NOTHING = new LexValue(0, 0, 0);

    LexValue plus(LexValue other) {
        return new LexValue(pairs + other.pairs, score + other.score, tie + other.tie);
    }

    @Override
    public int compareTo(LexValue other) {
        return ORDER.compare(this, other);
    }
}
