package ru.nastavnik.participants.roster;

/** Where a list stands on its way into the school. */
public enum Stage {
    /** Read, and being compared with the school. */
    PLANNING,
    /** What it comes to is known; it waits for a word, or has become the school's list. */
    PLANNED,
    /** On its way into the school's list. */
    COMMITTING,
    /** Could not be planned. */
    FAILED;

    /** Whether somebody is at it. */
    public boolean isUnderWay() {
        return this == PLANNING || this == COMMITTING;
    }
}
