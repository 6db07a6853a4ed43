package ru.nastavnik.platform.drills.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The oracle is shown damage that no crash did, in transactions that are rolled back: it must object to each. */
final class OracleCounterExamples {

    private OracleCounterExamples() {}

    private interface Objection {

        List<String> of(Findings findings);
    }

    static void all(Connection superuser, Journal journal) throws SQLException {
        try (superuser) {
            superuser.setAutoCommit(false);
            Command pair = known(journal, Command.Kind.PAIR);
            String schema = schema(superuser, pair.school());
            String mentor = pair.parts().get(0);
            String gone =
                    "delete from %1$s.mentorship where mentor in (select id from %1$s.person where surname = '%2$s')"
                            .formatted(schema, mentor);

            objects(superuser, journal, Findings::half, gone);
            objects(
                    superuser,
                    journal,
                    Findings::lost,
                    gone,
                    "delete from %s.person where surname in ('%s', '%s')"
                            .formatted(schema, mentor, pair.parts().get(1)));
            objects(
                    superuser,
                    journal,
                    Findings::duplicated,
                    "insert into %1$s.person (id, version, surname, given, name_key, kind) select gen_random_uuid(), 0, surname, given, name_key, kind from %1$s.person where surname = '%2$s'"
                            .formatted(schema, mentor));
            changedReadingsDiffer(superuser, schema);
        }
    }

    private static void objects(Connection superuser, Journal journal, Objection objection, String... damage)
            throws SQLException {
        Inspection inspection = new Inspection(journal);
        assertThat(inspection.findings(superuser).none()).isTrue();
        try (Statement sql = superuser.createStatement()) {
            for (String statement : damage) {
                assertThat(sql.executeUpdate(statement)).isPositive();
            }
        }
        Findings findings = inspection.findings(superuser);
        superuser.rollback();
        assertThat(objection.of(findings)).as(findings.toString()).isNotEmpty();
    }

    private static void changedReadingsDiffer(Connection superuser, String schema) throws SQLException {
        assertThat(Readings.different(superuser)).isEmpty();
        try (Statement sql = superuser.createStatement()) {
            assertThat(sql.executeUpdate("""
                    update region.reading set value = value + 1 where code = 'PUPILS' and school =
                      (select school from region.school_schema where schema_name = '%s')
                    """.formatted(schema))).isPositive();
        }
        List<String> different = Readings.different(superuser);
        superuser.rollback();
        assertThat(different).isNotEmpty();
    }

    private static Command known(Journal journal, Command.Kind kind) {
        return journal.commands().stream()
                .filter(command -> command.kind() == kind && command.mustBeThere())
                .findFirst()
                .orElseThrow();
    }

    private static String schema(Connection superuser, String alias) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            return SchoolFacts.rows(sql, """
                            select x.schema_name from region.school s
                            join region.school_schema x on x.school = s.id where s.alias = '%s'
                            """.formatted(alias)).getFirst().getFirst();
        }
    }
}
