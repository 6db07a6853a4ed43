package ru.nastavnik.participants.rights;

/** Why data are destroyed. */
public enum DestructionGround {
    WITHDRAWAL,
    OBJECTION,
    STOP_UNLAWFUL,
    /** The time for which they were needed is over. */
    TERM_OVER,
    /** Nobody has said by the day set that the person is needed. */
    NOT_TICKED
}
