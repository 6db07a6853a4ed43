package ru.nastavnik.participants.consents;

/** How a fact came to the school. */
public enum Came {
    /** На бумаге. */
    PAPER,
    /** Со слов. */
    SPOKEN,
    /** По телефону. */
    PHONE,
    /** Перенесено из прежней отметки: an older release kept one mark a person and no signer. */
    CARRIED_OVER
}
