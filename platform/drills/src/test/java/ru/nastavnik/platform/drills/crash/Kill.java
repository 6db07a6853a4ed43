package ru.nastavnik.platform.drills.crash;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.drills.failpoint.Failpoint;

/**
 * One kill of a plan.
 *
 * @param kind      what is killed
 * @param after     how long the schools have worked since the last one
 * @param again     how far the recovery gets before it is killed as well; {@literal null} where it is left in peace
 * @param failpoint where the program ends itself
 */
record Kill(
        Kind kind,
        Duration after,
        @Nullable Duration again,
        @Nullable Failpoint failpoint) {

    enum Kind {
        /** The program, at a random moment. */
        PROGRAM,
        /** The program, at a named place. */
        FAILPOINT,
        /** One session's process, without a warning: PostgreSQL then ends all sessions and recovers. */
        BACKEND,
        /** One session, by PostgreSQL's own means. */
        TERMINATED,
        /** PostgreSQL's first process. */
        POSTMASTER
    }

    /** Whether the failpoint is reached only while a school joins. */
    boolean isWhereSchoolsJoin() {
        return failpoint != null
                && Pattern.matches(
                        "ru\\.nastavnik\\.(tenants|platform\\.identity|platform\\.tenancy\\.School).*",
                        failpoint.type());
    }
}
