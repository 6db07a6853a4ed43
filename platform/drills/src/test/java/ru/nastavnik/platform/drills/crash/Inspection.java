package ru.nastavnik.platform.drills.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What must hold after each recovery, and what at the end. */
final class Inspection {

    /** An event that was cut off is delivered again after a while, and later each time; then it has to come. */
    private static final String OVERDUE = "coalesce(a.next_at, p.publication_date) < now() - interval '60 seconds'";

    private final Journal journal;

    Inspection(Journal journal) {
        this.journal = journal;
    }

    Findings findings(Connection superuser) throws SQLException {
        return Oracle.judge(journal.commands(), DatabaseEvidence.read(superuser));
    }

    void demandConsistency(Connection superuser) throws SQLException {
        DatabaseEvidence evidence = DatabaseEvidence.read(superuser);
        Findings findings = Oracle.judge(journal.commands(), evidence);
        List<String> strangers = evidence.strangers(journal.commands());
        List<String> undone = undone(superuser, OVERDUE);
        if (!findings.none() || !strangers.isEmpty() || !undone.isEmpty()) {
            throw new AssertionError("%s, strangers %s, undone %s".formatted(findings, strangers, undone));
        }
    }

    /** Nobody works, so nobody may hold a transaction; who has just answered gets a moment to give it back. */
    void demandQuiet(Connection superuser) throws SQLException {
        Instant end = Instant.now().plus(Duration.ofSeconds(3));
        List<List<String>> held = held(superuser);
        while (!held.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Idle in a transaction while nobody works: " + held);
            }
            Ground.pause(Duration.ofMillis(50));
            held = held(superuser);
        }
    }

    private static List<List<String>> held(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            return SchoolFacts.rows(sql, """
                    select usename, state, query from pg_stat_activity
                    where state like 'idle in transaction%' and state_change < now() - interval '1 second'
                    """);
        }
    }

    /** Schools that have not joined, events nobody has heard, pairs that were fixed and not opened. */
    List<String> unfinished(Connection superuser) throws SQLException {
        List<String> open = new ArrayList<>(undone(superuser, "true"));
        try (Statement sql = superuser.createStatement()) {
            SchoolFacts.rows(sql, """
                    select s.alias, s.status, s.reached, x.state from region.school s
                    left join region.school_schema x on x.school = s.id
                    where s.status <> 'WORKING' or x.state is distinct from 'READY'
                    or 1 <> (select count(*) from region.appointment a
                             where a.school = s.id and a.role = 'DIRECTOR' and a.account is not null)
                    """).forEach(row -> open.add(row.toString()));
        }
        open.addAll(DatabaseEvidence.read(superuser).awaited());
        return open;
    }

    /** Nobody waits until an event is to be tried for the third time or later. */
    void hastenEvents(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            for (String schema : schemas(sql)) {
                sql.execute("update %s.event_attempt set next_at = now() where dead_at is null".formatted(schema));
            }
            sql.execute("update region.mark set due_at = now() where due_at is not null");
        }
    }

    /** Nobody waits for the two minutes after which a school that stopped joining is taken up by another. */
    void hastenJoining(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("update region.school set rests_until = now() - interval '1 second' where status = 'JOINING'");
            sql.execute("""
                    update region.scheduled_tasks set execution_time = now()
                    where task_name = 'resume-joining-schools' and not picked
                    """);
        }
    }

    private static List<String> undone(Connection superuser, String which) throws SQLException {
        List<String> undone = new ArrayList<>();
        try (Statement sql = superuser.createStatement()) {
            for (String schema : schemas(sql)) {
                SchoolFacts.rows(sql, """
                        select '%1$s', p.id, p.status, p.publication_date, a.attempts, a.next_at, a.reason
                        from %1$s.event_publication p left join %1$s.event_attempt a on a.publication = p.id
                        where p.completion_date is null and %2$s
                        """.formatted(schema, which)).forEach(row -> undone.add(row.toString()));
            }
        }
        return undone;
    }

    private static List<String> schemas(Statement sql) throws SQLException {
        List<String> schemas = new ArrayList<>(List.of("region"));
        SchoolFacts.rows(sql, "select schema_name from region.school_schema where state = 'READY'")
                .forEach(row -> schemas.add(row.getFirst()));
        return schemas;
    }
}
