package ru.nastavnik.tenants;

import ru.nastavnik.platform.tenancy.TenantId;

/** A school began to work: its people may enter. */
public record SchoolJoined(TenantId tenant) {}
