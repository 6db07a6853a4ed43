package ru.nastavnik.matching.compatibility;

/**
 * The places of a mentor.
 *
 * @param capacity how many mentees at once
 * @param taken    by pairs that work and by whatever else counts
 */
public record Places(int capacity, int taken) {

    /** Never below 0, also where more are taken than there are. */
    public int left() {
        return Math.max(0, capacity - taken);
    }
}
