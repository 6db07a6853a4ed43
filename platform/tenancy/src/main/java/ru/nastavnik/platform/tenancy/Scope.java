package ru.nastavnik.platform.tenancy;

/** Whose data the running code may reach. Each scope connects to PostgreSQL as a login of its own. */
public sealed interface Scope {

    /** One school: its own schema and nothing else. */
    record School(TenantId id) implements Scope {}

    /** The regional centre: the schema {@code region}, nothing of any school. */
    record Region() implements Scope {}

    /** Making and migrating schemas: the owner of all of them. Only the tenancy kernel enters it. */
    record Provisioning() implements Scope {}

    /** Nothing is bound: a login that connects and sees no table. */
    record Nowhere() implements Scope {}
}
