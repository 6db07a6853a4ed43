package ru.nastavnik.participants.profiles;

/** How it stands with a consent to take part. */
public enum ConsentState {
    /** Получено. */
    GIVEN,
    /** Ждём. */
    AWAITED,
    /** Отказ. */
    REFUSED,
    /** Отозвано. */
    WITHDRAWN
}
