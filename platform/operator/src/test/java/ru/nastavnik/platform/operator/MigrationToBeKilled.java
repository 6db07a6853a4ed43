package ru.nastavnik.platform.operator;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.nastavnik.platform.tenancy.Migrating;
import ru.nastavnik.platform.tenancy.Provisioning;

/** The job in a process of its own, with the battery's changesets: one line for each school, so that it can be killed there. */
final class MigrationToBeKilled {

    // Loggers that nobody holds forget their level.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private MigrationToBeKilled() {}

    public static void main(String[] arguments) throws Exception {
        LIQUIBASE.setLevel(Level.OFF);
        try (Provisioning program =
                Provisioning.standAlone(arguments[0], arguments[1], List.of(MigrationKillsIntegrationTests.CHANGES))) {
            Migrating.Outcome outcome = program.migrating().run(Migrating.Pace.usual(), null, progress -> {
                System.out.println("lock " + progress.longestLock().toMillis());
                System.out.flush();
            });
            System.out.println("left " + outcome.left());
        }
    }
}
