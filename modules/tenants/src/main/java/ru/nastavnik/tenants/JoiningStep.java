package ru.nastavnik.tenants;

/**
 * What has to be there before a school works, in the order it is made. Each step may be repeated without harm. Screen
 * words are in the messages, {@code schools.step.DATABASE.done} and so on.
 */
public enum JoiningStep {
    /** The row in the register. */
    REGISTER,
    /** The school's own schema and login in the database. */
    DATABASE,
    /** The school's organization on the sign-in server. */
    ORGANIZATION,
    /** The director's account and right to enter. */
    DIRECTOR,
    /** The doors are open. */
    OPENING;

    JoiningStep next() {
        return values()[ordinal() + 1];
    }
}
