package ru.nastavnik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.participants.FollowingMerges;
import ru.nastavnik.participants.Merging;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.doubles.Choice;
import ru.nastavnik.participants.doubles.Merges;
import ru.nastavnik.platform.tenancy.SchoolRows;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.ProgrammeId;
import ru.nastavnik.programmes.ReadyPair;

/** Whatever names a person follows when two of their cards become one, and is exactly as before when that is taken back. */
@TenantTest
class MergedPeopleIntegrationTests {

    /** What names the old card for good, and what is of nobody in particular. */
    private static final Set<String> JOURNALS = Set.of(
            "access_view",
            "access_view_person",
            "destruction_act",
            "destruction_task",
            "erased",
            "event_attempt",
            "event_heard",
            "event_publication",
            "merged_person",
            "merged_row",
            "roster_deed");

    /** Columns of identifiers that name no person. A new one that does has to follow; one that does not belongs here. */
    private static final Set<String> NOT_OF_PEOPLE = Set.of(
            "id",
            "recorded_by",
            "entered_by",
            "annuls",
            "programme",
            "proposal",
            "roster_id",
            "user_id",
            "made_by",
            "organisation_id",
            "upload_id",
            "pair");

    @Autowired
    private SchoolOfPairs schools;

    @Autowired
    private List<FollowingMerges> following;

    @Autowired
    private Merges merges;

    @Autowired
    private ProposingPairs proposing;

    @Autowired
    private MatchingRounds rounds;

    @Autowired
    private Mentorships pairs;

    @Autowired
    private SchoolRows rows;

    @Autowired
    private SchoolSql sql;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    private TenantId school;
    private ProgrammeId programme;

    @BeforeEach
    void aSchool() {
        school = schools.open();
        programme = schools.programme(school);
    }

    @Test
    void mergesEverythingAndGivesEverythingBack() {
        PersonId one = schools.helps(school, "Осина", 10, 3, "MATHS");
        PersonId other = schools.helps(school, "Осинина", 10, 2, "PHYSICS");
        PersonId lev = schools.asks(school, "Лугов", 7, "MATHS");
        schools.asks(school, "Полев", 7, "PHYSICS");
        schools.in(school, () -> proposing.propose(programme));
        pair(one, schools.asks(school, "Рощин", 8, null));
        pair(other, lev);
        TreeMap<String, List<String>> before = everything();

        UUID merge = merge(one, other);
        assertThat(schools.in(school, () -> pairs.ofMentor(one))).hasSize(2);
        assertThat(mentions(other)).isSubsetOf(JOURNALS);
        schools.in(school, () -> merges.undo(merge));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void isAMenteeInOnePairAndAMentorInAnother() {
        PersonId one = schools.helps(school, "Осина", 9, 2);
        PersonId other = schools.asks(school, "Осинина", 9, null);
        PersonId younger = schools.asks(school, "Лугов", 5, null);
        PersonId older = schools.helps(school, "Дубов", 11, 2);
        pair(one, younger);
        pair(older, other);

        merge(one, other);

        assertThat(schools.in(school, () -> pairs.ofMentor(one))).hasSize(1);
        assertThat(schools.in(school, () -> pairs.ofMentee(one))).hasSize(1);
    }

    @Test
    void refusesTheTwoSidesOfOnePair() {
        PersonId mentor = schools.helps(school, "Осина", 10, 3);
        PersonId mentee = schools.asks(school, "Осинина", 9, null);
        pair(mentor, mentee);

        assertRefused(mentor, mentee, "pairs.merge.both-sides");
    }

    @Test
    void refusesAPairThatIsThereTwiceUntilOneIsTakenBack() {
        PersonId mentor = schools.helps(school, "Осина", 10, 3);
        PersonId one = schools.asks(school, "Лугов", 7, null);
        PersonId other = schools.asks(school, "Луговой", 7, null);
        pair(mentor, one);
        Mentorship twin = pair(mentor, other);
        assertRefused(one, other, "pairs.merge.twice");

        schools.in(school, () -> {
            pairs.takeBack(twin.id(), twin.version());
            return true;
        });

        merge(one, other);
        assertThat(schools.in(school, () -> pairs.ofMentor(mentor))).hasSize(1);
    }

    @Test
    void refusesAKindThatAWorkingPairDoesNotSuit() {
        PersonId one = schools.helps(school, "Осина", 10, 3);
        PersonId other = schools.helps(school, "Осинина", 10, 3);
        pair(one, schools.asks(school, "Лугов", 7, null));

        Merging asStaff = new Merging(sql, UUID.randomUUID(), other, one, PersonKind.STAFF);
        Merging asPupil = new Merging(sql, UUID.randomUUID(), other, one, PersonKind.PUPIL);

        assertThat(schools.in(
                        school,
                        () -> following.stream()
                                .flatMap(part -> part.objection(asStaff).stream())
                                .map(Refusal::messageKey)
                                .toList()))
                .containsExactly("pairs.merge.kind");
        assertThat(schools.in(
                        school,
                        () -> following.stream()
                                .flatMap(part -> part.objection(asPupil).stream())
                                .toList()))
                .isEmpty();
    }

    @Test
    void proposesOneMentorToWhoStoodThereTwice() {
        PersonId one = schools.asks(school, "Лугов", 7, null);
        PersonId other = schools.asks(school, "Луговой", 7, null);
        schools.helps(school, "Осина", 10, 1);
        schools.in(school, () -> proposing.propose(programme));
        int shown = round().version();

        merge(one, other);

        MatchingRound round = round();
        assertThat(round.version()).isGreaterThan(shown);
        assertThat(round.proposals()).hasSize(1);
        assertThat(round.leftovers()).isEmpty();
        assertThat(round.proposalFor(one)).isPresent();
    }

    /** The counter-example to forgetting: a row in every table of the school, and none of them still names the old card. */
    @Test
    void leavesTheOldCardInJournalsOnly() throws SQLException {
        PersonId one = schools.helps(school, "Осина", 10, 3);
        PersonId other = schools.helps(school, "Осинина", 10, 3);
        try (RowsAbout about = new RowsAbout(url, schema())) {
            Set<String> planted = about.plant(
                    other.value(), "щурзил", Set.of("person", "erased", "merged_person", "merged_row", "readiness"));
            assertThat(planted).contains("mentorship", "matching_proposal", "class_sheet", "roster_line");
            about.run("delete from %1$s.mentorship where mentor = mentee");

            mergeWithoutAsking(one, other);

            assertThat(columnsHolding(other)).isSubsetOf(NOT_OF_PEOPLE);
        }
    }

    /** Names of columns of identifiers in which this one stands, whatever the table. */
    private Set<String> columnsHolding(PersonId person) {
        return schools.in(
                school,
                () -> sql.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = current_schema() and udt_name = 'uuid'
                        """).query((row, number) -> List.of(row.getString(1), row.getString(2))).list().stream()
                        .filter(column -> !JOURNALS.contains(column.getFirst()))
                        .filter(column -> sql.sql("select exists (select from \"%s\" where \"%s\" = :person)"
                                        .formatted(column.getFirst(), column.getLast()))
                                .param("person", person.value())
                                .query(Boolean.class)
                                .single())
                        .map(List::getLast)
                        .collect(Collectors.toSet()));
    }

    private void mergeWithoutAsking(PersonId one, PersonId other) {
        UUID merge = UUID.randomUUID();
        schools.in(school, () -> {
            sql.sql("""
                    insert into merged_person (id, goes, stays, merged_at, surname, given)
                    values (:id, :goes, :stays, now(), 'Осинина', 'Лев')
                    """)
                    .param("id", merge)
                    .param("goes", other.value())
                    .param("stays", one.value())
                    .update();
            Merging merging = new Merging(sql, merge, other, one, PersonKind.PUPIL);
            following.forEach(part -> part.follow(merging));
            return sql.sql("select merge_people(:id, :goes, :stays, cast('{}' as text[]))")
                    .param("id", merge)
                    .param("goes", other.value())
                    .param("stays", one.value())
                    .query((row, number) -> number)
                    .list();
        });
    }

    private void assertRefused(PersonId one, PersonId other, String key) {
        TreeMap<String, List<String>> before = everything();
        assertThatThrownBy(() -> merge(one, other))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
        assertThat(everything()).isEqualTo(before);
    }

    private UUID merge(PersonId one, PersonId other) {
        return schools.in(school, () -> merges.merge(new Choice(one, other, Set.of())))
                .id();
    }

    private Mentorship pair(PersonId mentor, PersonId mentee) {
        LocalDate from = schools.today().minusDays(3);
        return schools.in(
                school, () -> pairs.enter(new ReadyPair(SchoolOfPairs.FORM, mentor, mentee, from, null, null, 0)));
    }

    private MatchingRound round() {
        return schools.in(school, () -> rounds.of(programme)).orElseThrow();
    }

    private List<String> mentions(PersonId person) {
        return schools.in(school, () -> rows.mentioning(List.of(person.value()))).stream()
                .map(SchoolRows.Found::table)
                .toList();
    }

    /** Every row of every table that says something of somebody, but for how often it was written. */
    private TreeMap<String, List<String>> everything() {
        TreeMap<String, List<String>> all = new TreeMap<>();
        schools
                .in(
                        school,
                        () -> rows.mentioning(sql.sql("select id from person")
                                .query(UUID.class)
                                .list()))
                .stream()
                .filter(found -> !JOURNALS.contains(found.table()))
                .forEach(found -> all.put(
                        found.table(),
                        found.rows().stream()
                                .map(row -> row.replaceAll("\"version\":\\d+", ""))
                                .sorted()
                                .toList()));
        return all;
    }

    private String schema() {
        return schools.in(
                school,
                () -> sql.sql("select current_schema()").query(String.class).single());
    }
}
