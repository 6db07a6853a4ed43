package ru.nastavnik.tenants;

/** Where a school stands. Screen names are in the messages, {@code schools.status.JOINING} and so on. */
public enum SchoolStatus {
    /** Подключается: in the register, not everything it needs is there yet. Nobody can enter it. */
    JOINING,
    /** Работает. */
    WORKING,
    /** Приостановлена: keeps its data, nobody can enter it. */
    SUSPENDED,
    /** В архиве: closed or merged into another; keeps its data, nobody can enter it any more. */
    ARCHIVED
}
