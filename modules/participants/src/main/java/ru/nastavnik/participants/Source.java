package ru.nastavnik.participants;

/** How the school knows what a person could have entered and did not. */
public enum Source {
    /** С бумаги: a questionnaire, a class teacher's sheet. */
    PAPER,
    /** Со слов. */
    SPOKEN,
    /** The class teacher, signed in. */
    CLASS_TEACHER
}
