package ru.nastavnik.platform.tenancy;

/**
 * An event that happened in a school. Carries identifiers, dates and numbers only; whoever listens runs inside the
 * school it names.
 */
public interface TenantEvent {

    /** The school it happened in. */
    TenantId tenant();
}
