package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigratingIntegrationTests {

    private static final Migrating.Pace HASTY = new Migrating.Pace(2, 2, Duration.ofMillis(50));

    private final MigrationFixture fixture;

    MigratingIntegrationTests() throws SQLException {
        fixture = new MigrationFixture();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void bringsSchoolsOfThreeVersionsToTheSameAsLiquibaseWould() throws Exception {
        List<TenantId> oldest = MigrationFixture.schools(fixture.program(), 2);
        List<TenantId> older = MigrationFixture.schools(fixture.program(MigrationFixture.ONE), 2);
        Provisioning program = fixture.program(MigrationFixture.ONE, MigrationFixture.TWO);
        TenantId fresh = MigrationFixture.schools(program, 1).getFirst();

        Migrating.Outcome outcome = program.migrating().all();

        assertThat(outcome).extracting("target", "all", "done", "left").containsExactly(3, 4, 4, 0);
        String schema = fixture.schemaOf(fresh);
        String[] expected = {fixture.structureOf(schema), fixture.historyOf(schema)};
        assertThat(expected[0]).contains("battery_note_upper", "battery_kind", "view battery_marked");
        for (TenantId school : List.of(oldest.get(0), oldest.get(1), older.get(0), older.get(1))) {
            assertThat(fixture.versionOf(school)).isEqualTo(3);
            assertThat(fixture.structureOf(fixture.schemaOf(school))).isEqualTo(expected[0]);
            assertThat(fixture.historyOf(fixture.schemaOf(school))).isEqualTo(expected[1]);
        }
        assertThat(program.audit().run().differing()).isEmpty();
        sameAsLiquibase(fixture.schemaOf(oldest.getFirst()), expected);
    }

    private void sameAsLiquibase(String migrated, String[] expected) throws Exception {
        Changelogs changelogs = new Changelogs("db/school", List.of(MigrationFixture.ONE, MigrationFixture.TWO));
        fixture.run("create schema by_liquibase authorization app_owner");
        ScopedConnections connections = connections();
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            changelogs.apply(owner, "by_liquibase");
            assertThat(changelogs.render(owner, migrated))
                    .as("nothing is left to do for Liquibase")
                    .isBlank();
        } finally {
            connections.close();
        }
        assertThat(withoutGrants(fixture.structureOf("by_liquibase"))).isEqualTo(withoutGrants(expected[0]));
        assertThat(fixture.historyOf("by_liquibase")).isEqualTo(expected[1]);
    }

    private ScopedConnections connections() {
        return new ScopedConnections(new TenancyProperties(
                fixture.server.jdbcUrl(fixture.database), KernelFixture.MASTER_KEY, 12, 3, 4, 1500));
    }

    private static List<String> withoutGrants(String structure) {
        return structure
                .lines()
                .filter(line -> !line.startsWith("grant") && !line.contains("databasechangeloglock"))
                .toList();
    }

    @Test
    void leavesASchoolWhoseRowsBreakTheChangesAloneAndAsItWas() throws SQLException {
        List<TenantId> schools = MigrationFixture.schools(fixture.program(), 20);
        TenantId seventeenth = schools.get(16);
        String schema = fixture.schemaOf(seventeenth);
        fixture.run("insert into " + schema + ".event_heard values (gen_random_uuid(), 'x', now())");
        String before = fixture.structureOf(schema);
        Provisioning program = fixture.program(MigrationFixture.STRICT);

        Migrating.Outcome outcome = program.migrating().run(HASTY, null, progress -> {});

        assertThat(outcome).extracting("all", "done", "left").containsExactly(20, 19, 1);
        assertThat(fixture.versionOf(seventeenth)).isEqualTo(1);
        assertThat(fixture.structureOf(schema)).isEqualTo(before).doesNotContain("battery_after");
        assertThat(program.standing().schools())
                .filteredOn(school -> school.failures() > 0)
                .singleElement()
                .satisfies(school -> {
                    assertThat(school.school()).isEqualTo(seventeenth);
                    assertThat(school.failure()).contains("battery_listener_is_long");
                    assertThat(school.failedAt()).isNotNull();
                });

        fixture.run("update " + schema + ".event_heard set listener = 'long enough'");
        assertThat(program.migrating().run(HASTY, seventeenth, progress -> {}).left())
                .isZero();
        assertThat(program.audit().run().differing()).isEmpty();
    }

    @Test
    void waitsForASchoolWhoseTableIsInUseAndTriesItAgain() throws Exception {
        List<TenantId> schools = MigrationFixture.schools(fixture.program(), 4);
        Provisioning program = fixture.program(MigrationFixture.ONE);
        try (Connection user = fixture.superuser();
                var threads = Executors.newSingleThreadExecutor()) {
            user.setAutoCommit(false);
            user.createStatement()
                    .execute("insert into " + fixture.schemaOf(schools.get(1))
                            + ".event_heard values (gen_random_uuid(), 'at work', now())");

            Migrating.Outcome impatient = program.migrating().run(HASTY, null, progress -> {});
            assertThat(impatient).extracting("all", "done", "left").containsExactly(4, 3, 1);
            assertThat(fixture.versionOf(schools.get(1))).isEqualTo(1);

            Future<Migrating.Outcome> patient =
                    threads.submit(() -> program.migrating().all());
            Thread.sleep(300);
            user.commit();
            assertThat(patient.get()).extracting("all", "done", "left").containsExactly(1, 1, 0);
        }
        assertThat(fixture.one("select count(*) from " + fixture.schemaOf(schools.get(1)) + ".event_heard"))
                .isEqualTo("1");
    }

    @Test
    void sharesTheSchoolsBetweenTwoJobsThatRunAtOnce() throws Exception {
        MigrationFixture.schools(fixture.program(), 30);
        Provisioning first = fixture.program(MigrationFixture.ONE);
        Provisioning second = fixture.program(MigrationFixture.ONE);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Migrating.Outcome> one = () -> first.migrating().all();
            Callable<Migrating.Outcome> other = () -> second.migrating().all();
            List<Migrating.Outcome> outcomes = threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.left()).isZero());
            assertThat(outcomes.stream().mapToInt(Migrating.Outcome::done).sum())
                    .isEqualTo(30);
        }
        assertThat(first.audit().run()).satisfies(findings -> {
            assertThat(findings.looked()).isEqualTo(30);
            assertThat(findings.differing()).isEmpty();
        });
    }

    /** The counter-examples: a schema that is not as it should be is found, whatever differs. */
    @Test
    void namesSchoolsThatAreNotBuiltAsTheirVersionSaysAndWhatDiffers() throws SQLException {
        Provisioning program = fixture.program();
        List<TenantId> schools = MigrationFixture.schools(program, 7);
        String[] schemas = new String[7];
        for (int i = 0; i < 7; i++) {
            schemas[i] = fixture.schemaOf(schools.get(i));
        }
        fixture.run("drop index " + schemas[0] + ".event_heard_at");
        fixture.run("alter table " + schemas[1] + ".event_publication alter column event_type drop not null");
        fixture.run("grant select on " + schemas[2] + ".event_heard to region_app");
        fixture.run("alter table " + schemas[3] + ".event_heard add column extra integer default 3");
        fixture.run("grant select on " + schemas[4] + ".databasechangelog to " + schemas[4]);
        fixture.run("alter schema " + schemas[5] + " rename to gone_away");

        StructureAudit.Findings findings = program.audit().run();

        assertThat(findings.looked()).isEqualTo(7);
        assertThat(findings.differing().entrySet().stream()
                        .collect(Collectors.toMap(
                                it -> schools.indexOf(it.getKey()),
                                it -> it.getValue().getFirst())))
                .hasSize(6)
                .satisfies(found -> {
                    assertThat(found.get(0)).startsWith("- CREATE INDEX event_heard_at");
                    assertThat(found.get(1)).startsWith("- column event_publication.event_type");
                    assertThat(found.get(2)).isEqualTo("+ grant SELECT on event_heard to region_app");
                    assertThat(found.get(3)).contains("event_heard.extra integer");
                    assertThat(found.get(4)).isEqualTo("+ grant SELECT on databasechangelog to the school");
                    assertThat(found.get(5)).startsWith("- schema s_");
                });
        assertThat(program.standing().schools())
                .filteredOn(school -> school.differs() != null)
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"outside, outside a transaction", "asking, precondition", "always, each time", "shell, runs a program"})
    void refusesChangesetsThatCannotBeRenderedForSchools(String folder, String why) throws SQLException {
        MigrationFixture.schools(fixture.program(), 1);
        Provisioning program = fixture.program("migration/" + folder);

        assertThatThrownBy(() -> program.migrating().all())
                .isInstanceOf(ChangelogsRefused.class)
                .hasMessageContaining(why);
        assertThat(fixture.one("select count(*) from region.school_version")).isEqualTo("1");
        assertThat(fixture.one("select count(*) from pg_class where relnamespace = 'reference'::regnamespace"))
                .isEqualTo("0");
    }

    @Test
    void refusesChangelogsThatAreNotAContinuation() throws SQLException {
        MigrationFixture.schools(fixture.program(MigrationFixture.ONE), 1);
        Provisioning another = fixture.program(MigrationFixture.TWO, MigrationFixture.STRICT);
        Provisioning altered = fixture.program("migration/altered");

        assertThatThrownBy(() -> another.migrating().all()).isInstanceOf(ChangelogsRefused.class);
        assertThatThrownBy(() -> altered.migrating().all())
                .isInstanceOf(ChangelogsRefused.class)
                .hasMessageContaining("check sum");
    }

    @Test
    void takesASchoolFromBeforeVersionsHadNumbers() throws SQLException {
        TenantId school = MigrationFixture.schools(fixture.program(), 1).getFirst();
        fixture.run("delete from region.school_version");
        Provisioning program = fixture.program(MigrationFixture.ONE);

        assertThat(program.migrating().all()).extracting("target", "done").containsExactly(2, 1);
        assertThat(fixture.structureOf(fixture.schemaOf(school))).contains("battery_note");
        assertThat(program.audit().run().differing()).isEmpty();
    }

    @Test
    void closesSchoolsThatAreBehindUntilTheyAreMigrated() throws Exception {
        TenantId school = MigrationFixture.schools(fixture.program(), 1).getFirst();
        ScopedConnections connections = connections();
        try {
            SchoolTemplate newer = new SchoolTemplate(
                    connections,
                    new RegionMigration(connections),
                    new Changelogs("db/school", List.of(MigrationFixture.ONE)));
            Migrating migrating = new Migrating(connections, newer);

            new SchoolsAtStart(connections, newer, migrating, new MigrationProperties(1, false));
            assertThat(connections.states().closed(school)).isNull();
            new SchoolsAtStart(connections, newer, migrating, new MigrationProperties(0, false));
            assertThat(connections.states().closed(school)).isEqualTo(SchoolClosed.Why.BEHIND);

            migrating.all();
            await().atMost(Duration.ofMillis(1500))
                    .until(() -> connections.states().closed(school) == null);
        } finally {
            connections.close();
        }
    }

    @Test
    void bringsSchoolsUpAtItsStartWhereItIsToldTo() throws Exception {
        TenantId school = MigrationFixture.schools(fixture.program(), 1).getFirst();
        ScopedConnections connections = connections();
        try {
            SchoolTemplate newer = new SchoolTemplate(
                    connections,
                    new RegionMigration(connections),
                    new Changelogs("db/school", List.of(MigrationFixture.ONE)));

            new SchoolsAtStart(connections, newer, new Migrating(connections, newer), new MigrationProperties(0, true));

            assertThat(connections.states().closed(school)).isNull();
            assertThat(fixture.versionOf(school)).isEqualTo(2);
        } finally {
            connections.close();
        }
    }

    @Test
    void countsSchoolsByOneQueryAndClosesThoseBelowTheMinimum() throws SQLException {
        MigrationFixture.schools(fixture.program(), 2);
        Provisioning program = fixture.program(MigrationFixture.ONE);
        TenantId fresh = MigrationFixture.schools(program, 1).getFirst();
        fixture.run("update region.school_schema set state = 'RESTORING' where school = '" + fresh + "'");
        ScopedConnections connections = connections();
        try {
            Registry registry = new Registry(connections);

            assertThat(SchoolsAtStart.sentence(registry.count(2)))
                    .isEqualTo("3 школы: 0 готовы, 2 ждут обновления, 1 восстанавливается");
            assertThat(SchoolsAtStart.sentence(registry.count(1))).isEqualTo("3 школы: 2 готовы, 1 восстанавливается");
        } finally {
            connections.close();
        }
    }
}
