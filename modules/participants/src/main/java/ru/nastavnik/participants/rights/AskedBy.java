package ru.nastavnik.participants.rights;

/** Who asks. */
public enum AskedBy {
    SELF,
    /** Законный представитель; of two parents one is enough. */
    PARENT,
    /** Роскомнадзор. */
    OFFICE
}
