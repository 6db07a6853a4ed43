package ru.nastavnik.platform.tenancy;

/** An event that happened in a school; published inside that school, and whoever listens runs inside it. */
public non-sealed interface TenantEvent extends RegisteredEvent {

    /** The school it happened in. */
    TenantId tenant();
}
