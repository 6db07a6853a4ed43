package ru.nastavnik.participants.consents;

/** How it stands with a consent today. */
public enum ConsentState {
    /** Получено. */
    GIVEN,
    /** Истекает: still in force, and to be renewed soon. */
    EXPIRING,
    /** Ждём. */
    AWAITED,
    /** Отказ. */
    REFUSED,
    /** Отозвано. */
    WITHDRAWN;

    /** Whether the person's data may be used on the ground of it. */
    public boolean isActive() {
        return this == GIVEN || this == EXPIRING;
    }

    /** Whether somebody said no. */
    public boolean isNo() {
        return this == REFUSED || this == WITHDRAWN;
    }
}
