package ru.nastavnik.tenants;

import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.RegionEvent;
import ru.nastavnik.platform.tenancy.TenantId;

/** A school began to work: its people may enter. */
public record SchoolJoined(EventId eventId, TenantId school) implements RegionEvent {}
