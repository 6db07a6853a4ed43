package ru.nastavnik.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.StructureAudit;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.Scale;
import ru.nastavnik.platform.testing.Tally;

/**
 * The job is killed at random points, in a process of its own and without a warning; each time every school must be
 * wholly at its old version or wholly at the new one, and a school that works meanwhile must notice nothing.
 */
class MigrationKillsIntegrationTests {

    static final String CHANGES = "battery/slow";

    private static final int SCHOOLS = Scale.of(30, 1000);
    private static final int KILLS = Scale.of(3, 20);

    private final PostgresServer server = DevServices.shared().postgres();
    private final long seed = Long.getLong("nastavnik.seed", new Random().nextInt(1_000_000));
    private final Random random = new Random(seed);
    private final List<String> heard = new ArrayList<>();

    @Test
    void resumesAfterEveryKillWithNoSchoolHalfMigrated() throws Exception {
        System.out.printf("Seed of this run: %d (-Dnastavnik.seed=%d repeats it).%n", seed, seed);
        String database = server.newDatabase("kills");
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, DatabaseForTests.MASTER_KEY);
        }
        String url = server.jdbcUrl(database);
        try (Provisioning old = Provisioning.standAlone(url, DatabaseForTests.MASTER_KEY)) {
            List<TenantId> schools = schools(old);
            try (SchoolAtWork atWork = new SchoolAtWork(old, schools.getFirst())) {
                long begun = System.nanoTime();
                int half = 0;
                int kills = 0;
                for (int kill = 0; kill < KILLS; kill++) {
                    kills += killed(url, KILLS - kill + 1, old) ? 1 : 0;
                    half += differing(old);
                }
                Run last = new Run(url);
                List<String> said = last.toItsEnd();
                said.addAll(heard);
                half += differing(old);

                assertThat(said).contains("left 0");
                assertThat(left(old)).as("schools at the old version").isZero();
                assertThat(half).as("half-migrated schools, seed %d", seed).isZero();
                assertThat(lock(said)).as("longest lock of a school, ms").isLessThan(1000);
                assertThat(atWork.failures()).isEmpty();
                assertThat(atWork.done()).isPositive();
                Tally.of("migration")
                        .add("schools", SCHOOLS)
                        .add("kills", kills)
                        .add("half", half)
                        .add("seconds", (System.nanoTime() - begun) / 1_000_000_000)
                        .add("lock ms", lock(said))
                        .add("served meanwhile", atWork.done())
                        .add("longest wait ms", atWork.longestMillis())
                        .write();
            }
        }
    }

    /** The counter-example: a school that is between two versions is seen. */
    @Test
    void seesASchoolThatIsHalfMigrated() throws Exception {
        String database = server.newDatabase("half");
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, DatabaseForTests.MASTER_KEY);
            try (Provisioning old = Provisioning.standAlone(server.jdbcUrl(database), DatabaseForTests.MASTER_KEY)) {
                TenantId school = TenantId.next();
                old.schemas().provision(school);
                assertThat(differing(old)).isZero();

                String schema = old.in(school, () -> SchoolAtWork.login(old));
                superuser.createStatement().execute("create table " + schema + ".battery_note (id uuid primary key)");
                assertThat(differing(old)).isOne();
            }
        }
    }

    private static List<TenantId> schools(Provisioning program) {
        List<TenantId> schools = new ArrayList<>();
        for (int i = 0; i < SCHOOLS; i++) {
            schools.add(TenantId.next());
            program.schemas().provision(schools.getLast());
        }
        return schools;
    }

    /** Starts the job and kills it: mostly after some schools, sometimes while it is still making the new version. */
    private boolean killed(String url, int share, Provisioning old) throws Exception {
        int left = left(old);
        Run run = new Run(url);
        if (random.nextInt(4) == 0) {
            Thread.sleep(random.nextInt(2500));
        } else {
            run.read(1 + random.nextInt(Math.max(1, 2 * left / share)));
            Thread.sleep(random.nextInt(40));
        }
        heard.addAll(run.said);
        return run.kill();
    }

    private static int differing(Provisioning program) {
        StructureAudit.Findings findings = program.audit().run();
        assertThat(findings.looked()).isPositive();
        return findings.differing().size();
    }

    private static int left(Provisioning program) throws SQLException {
        return (int) program.standing().schools().stream()
                .filter(school -> school.version() < 2)
                .count();
    }

    private static long lock(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("lock "))
                .mapToLong(line -> Long.parseLong(line.substring(5)))
                .max()
                .orElseThrow();
    }

    /** One run of the job. */
    private static final class Run {

        private final Process process;
        private final BufferedReader lines;
        private final List<String> said = new ArrayList<>();

        Run(String url) throws Exception {
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    MigrationToBeKilled.class.getName(),
                    url,
                    DatabaseForTests.MASTER_KEY);
            command.environment().put("CLASSPATH", classPath);
            process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            lines = process.inputReader();
        }

        /** Reads until so many schools are done, or the run has ended. */
        void read(int schools) throws Exception {
            for (int seen = 0; seen < schools; seen++) {
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                said.add(line);
            }
        }

        /** Whether it was still running. */
        boolean kill() throws Exception {
            boolean running = process.isAlive();
            process.destroyForcibly().waitFor();
            return running;
        }

        List<String> toItsEnd() throws Exception {
            read(Integer.MAX_VALUE);
            process.waitFor();
            return said;
        }
    }
}
