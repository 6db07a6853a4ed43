package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.platform.tenancy.Erasures;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/**
 * Somebody of whom every table of every module has a row is erased. Whoever adds a table with people adds it to the
 * module's function {@code erase_in_…}, or says here why it stays.
 */
@TenantTest
class NothingIsLeftIntegrationTests {

    /** Tables in which the identifier, or a text that the test put beside it, stays. */
    private static final Map<String, String> STAYS = Map.ofEntries(
            Map.entry("person", "what orders and figures refer to; the text is gone"),
            Map.entry("consent", "the law keeps consents for three years: where the paper lies, no name"),
            Map.entry(
                    "consent_fact", "the law keeps consents for three years: who signed as what, where the paper lies"),
            Map.entry("roster", "the name of a file; its lines are erased"),
            Map.entry("roster_line", "the name of a sheet"),
            Map.entry("heading_meaning", "the heading of a column"),
            Map.entry("base_upload", "an upload: the test took its identifier for a person's; its rows are erased"),
            Map.entry("programme", "the title of a programme: the test took its identifier for a person's"),
            Map.entry("mentorship", "the number of an order, which the law keeps"),
            Map.entry("matching_round", "a round: the test took its programme's identifier for a person's"),
            Map.entry("subject_request", "that there was a request, and the article; what was said is gone"),
            Map.entry("destruction_task", "what was to be done"),
            Map.entry("destruction_act", "the act"),
            Map.entry("class_slip", "a slip of a class: it names a class, nobody"),
            Map.entry("erased", "the ledger"),
            Map.entry("organisation", "a partner: the test took its identifier for a person's"),
            Map.entry("class_sheet", "a class: the test took its letter for a text"),
            Map.entry("incident", "an incident: the test took its identifier for a person's"),
            Map.entry("access_view", "the journal of views"),
            Map.entry("access_view_person", "the journal of views"),
            Map.entry("event_publication", "identifiers and dates of what happened"),
            Map.entry("event_attempt", "how often a message was tried"),
            Map.entry("event_heard", "identifiers of what was heard"));

    /** Tables about people in which no text may stay. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "person", "mentoring_request", "readiness", "matching_proposal", "matching_leftover", "matching_veto");

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private Erasures erasures;

    @Autowired
    private SchoolSql sql;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    @Test
    void staysOfSomebodyWhoIsErased() throws SQLException {
        TenantId school = schools.school();
        String schema = schools.inSchool(
                school,
                () -> sql.sql("select current_schema()").query(String.class).single());
        UUID who = UUID.randomUUID();
        try (RowsAbout rows = new RowsAbout(url, schema)) {
            Set<String> planted = rows.plant(who, "щурзил", Set.of("erased"));
            assertThat(planted)
                    .contains("person", "mentorship", "matching_proposal", "consent", "consent_scan", "roster_line");
            assertThat(rows.holding("щурзил")).isNotEmpty();

            schools.inSchool(school, () -> erasures.erase(who, LocalDate.of(2026, 9, 20)));

            assertThat(rows.holding("щурзил")).isSubsetOf(STAYS.keySet()).doesNotContainAnyElementsOf(WITHOUT_TEXT);
            assertThat(rows.holding(who.toString())).isSubsetOf(STAYS.keySet());
        }
    }
}
