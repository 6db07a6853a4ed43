package ru.nastavnik.platform.tenancy;

import java.sql.SQLException;

/** A school that nobody can work in now, and why. No other school is touched by it. */
public final class SchoolClosed extends SQLException {

    /** Where a request that was turned away carries its {@link SchoolClosed}. */
    public static final String ATTRIBUTE = "ru.nastavnik.school-closed";

    private final transient Why why;

    public SchoolClosed(TenantId school, Why why) {
        super("The school %s has no schema that is ready: %s.".formatted(school, why), "3F000");
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Why a school is closed. */
    public enum Why {
        /** Its schema is not complete yet. */
        PREPARING(true),
        /** Its schema waits for a migration: the program is newer. */
        BEHIND(true),
        /** It is being put back from a copy. */
        RESTORING(true),
        /** The registry names a schema or a login that is not there or lets nobody in. The operator must look. */
        BROKEN(true),
        /** The region has suspended it. */
        SUSPENDED(false),
        /** The region has put it into the archive. */
        ARCHIVED(false);

        private final boolean passes;

        Why(boolean passes) {
            this.passes = passes;
        }

        /** Whether trying again in a while makes sense. */
        public boolean passes() {
            return passes;
        }
    }
}
