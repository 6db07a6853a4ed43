package ru.nastavnik.platform.tenancy;

/**
 * What happened, written down in the transaction it happened in and kept until all who listen have heard it. A record of
 * identifiers, dates, numbers and enums: the registry keeps it as text for weeks.
 */
public sealed interface RegisteredEvent permits TenantEvent, RegionEvent {

    /** The same however often the event is delivered. */
    EventId eventId();
}
