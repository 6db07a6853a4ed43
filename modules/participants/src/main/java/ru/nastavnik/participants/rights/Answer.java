package ru.nastavnik.participants.rights;

/** What came of a request. */
public enum Answer {
    DONE,
    /** Refused, with the ground that the law names. */
    REFUSED
}
