package ru.nastavnik.tenants;

/** Why joining a school stopped. Screen sentences are in the messages, {@code schools.failure.SIGN_IN_SERVER_DOWN}. */
public enum JoiningFailure {
    /** The sign-in server does not answer; tried again without anyone asking. */
    SIGN_IN_SERVER_DOWN,
    /** The database does not answer; tried again without anyone asking. */
    DATABASE_DOWN,
    /** The database server's disk is full; it is tried again by itself. */
    NO_ROOM,
    /** Something nobody foresaw; the log knows. Waits for a person. */
    UNFORESEEN;

    /** Whether trying again by itself would be no use. */
    public boolean needsPerson() {
        return this == UNFORESEEN;
    }
}
