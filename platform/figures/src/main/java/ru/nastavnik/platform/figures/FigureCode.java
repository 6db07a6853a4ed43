package ru.nastavnik.platform.figures;

/** What is counted. Screen names are in the messages, {@code figure.PUPILS} and so on. */
public enum FigureCode {
    /** Pupils in the school's list. */
    PUPILS,
    /** Members of staff in the school's list. */
    STAFF,
    /** People who have a request in the year and no working pair yet. */
    WAITING_FOR_MENTOR,
    /** People who have a request in the year. */
    WITH_REQUEST,
    /** People ready to mentor in the year. */
    READY_TO_MENTOR,
    /** Programmes opened for the year. */
    PROGRAMMES,
    /** Pairs that work, with or without an order, by form. */
    PAIRS_WORKING,
    /** Those of them whose order is not registered yet, by form. */
    PAIRS_AWAITING_ORDER,
    /** Pairs of the year that ended, as planned or early, by form. */
    PAIRS_ENDED
}
