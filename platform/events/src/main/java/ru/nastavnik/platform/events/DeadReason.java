package ru.nastavnik.platform.events;

/** Why an event is no longer tried. */
public enum DeadReason {
    /** The listener refused it each time. */
    FAILED,
    /** It was handed over each time and nobody ever came back with an answer. */
    LOST,
    /** The program has no such listener: it was renamed or removed. */
    NO_LISTENER,
    /** What is written down is no event of this program, or cannot be read as one. */
    UNREADABLE,
    /** It names another school than the one whose registry it lies in. */
    FOREIGN
}
