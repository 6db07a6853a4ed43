package ru.nastavnik.participants.consents;

/** A line of a blank that somebody signs. */
public enum Line {
    /** Законный представитель. */
    REPRESENTATIVE,
    /** Сам. */
    SELF
}
