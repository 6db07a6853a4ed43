package ru.nastavnik.tenants.register;

/** What will come of a row. Screen words are in the messages, {@code schools.outcome.NEW} and so on. */
public enum Outcome {
    /** Will be registered. */
    NEW,
    /** Is in the register already; nothing happens. */
    THERE,
    /** Cannot be registered as it stands. */
    ERROR
}
