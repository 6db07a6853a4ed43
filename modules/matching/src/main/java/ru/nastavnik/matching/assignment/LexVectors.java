package ru.nastavnik.matching.assignment;

/**
 * Many small vectors of whole numbers, one per person or candidate, kept side by side in one array. They add and
 * subtract number by number and compare from the first number on, which is all that shortest paths ask of a cost.
 */
final class LexVectors {

    /** Pairs, score, tie. */
    static final int LEVELS = 3;

    private final long[] numbers;

    LexVectors(int count) {
        numbers = new long[count * LEVELS];
    }

    void set(int i, long first, long second, long third) {
        int at = i * LEVELS;
        numbers[at] = first;
        numbers[at + 1] = second;
        numbers[at + 2] = third;
    }

    void set(int i, LexVectors from, int j) {
        System.arraycopy(from.numbers, j * LEVELS, numbers, i * LEVELS, LEVELS);
    }

    void setZero(int i) {
        set(i, 0, 0, 0);
    }

    void add(int i, LexVectors other, int j) {
        for (int level = 0; level < LEVELS; level++) {
            numbers[i * LEVELS + level] += other.numbers[j * LEVELS + level];
        }
    }

    void subtract(int i, LexVectors other, int j) {
        for (int level = 0; level < LEVELS; level++) {
            numbers[i * LEVELS + level] -= other.numbers[j * LEVELS + level];
        }
    }

    boolean less(int i, LexVectors other, int j) {
        return compare(i, other, j) < 0;
    }

    int compare(int i, LexVectors other, int j) {
        for (int level = 0; level < LEVELS; level++) {
            int order = Long.compare(numbers[i * LEVELS + level], other.numbers[j * LEVELS + level]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Below, at or above zero. */
    int sign(int i) {
        for (int level = 0; level < LEVELS; level++) {
            if (numbers[i * LEVELS + level] != 0) {
                return Long.signum(numbers[i * LEVELS + level]);
            }
        }
        return 0;
    }

    LexValue value(int i) {
        int at = i * LEVELS;
        return new LexValue(numbers[at], numbers[at + 1], numbers[at + 2]);
    }
}
