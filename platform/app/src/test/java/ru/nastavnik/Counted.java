package ru.nastavnik;

import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.TenantEvent;
import ru.nastavnik.platform.tenancy.TenantId;

/** An event whose effect can be counted: see {@link CountingListener}. */
record Counted(EventId eventId, TenantId tenant) implements TenantEvent {}
