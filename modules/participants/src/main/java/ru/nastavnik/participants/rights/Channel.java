package ru.nastavnik.participants.rights;

/** How a request came. A call counts as much as a paper. */
public enum Channel {
    PAPER,
    CALL,
    VISIT
}
