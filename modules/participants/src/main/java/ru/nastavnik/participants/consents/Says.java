package ru.nastavnik.participants.consents;

/** What a fact says. */
public enum Says {
    /** Получено: a signed paper is there. */
    GIVEN,
    /** Отказ. */
    REFUSED,
    /** Отозвано. */
    WITHDRAWN,
    /** Записано по ошибке: another fact is to be passed over. */
    MISTAKEN
}
