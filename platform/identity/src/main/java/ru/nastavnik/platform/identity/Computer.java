package ru.nastavnik.platform.identity;

/** Whose computer somebody works at. They say so when they sign in, and the browser remembers it. */
public enum Computer {
    /** Свой: nobody else sits at it, and the sign-in outlasts a lesson. */
    OWN,
    /** Общий: in the staff room or the computer class. The sign-in is short and is not lent to the next one. */
    SHARED
}
