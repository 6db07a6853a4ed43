package ru.nastavnik.programmes;

/** How a pair came to be. */
public enum Origin {
    /** Someone entered a pair that had been agreed before. */
    BY_HAND,
    /** A proposal of the matching was accepted. */
    MATCHED
}
