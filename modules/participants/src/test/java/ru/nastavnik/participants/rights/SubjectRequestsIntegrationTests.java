package ru.nastavnik.participants.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PeopleSearch;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.profiles.Profiles;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

/** From a mother's phone call to the act, and nothing of the child left behind. */
@TenantTest
class SubjectRequestsIntegrationTests {

    private static final SignedInUser CURATOR =
            new SignedInUser(new UserId(UUID.randomUUID()), "n-test-tst", Set.of(Role.COORDINATOR));
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private People people;

    @Autowired
    private Requests needs;

    @Autowired
    private Profiles profiles;

    @Autowired
    private TakingRequests taking;

    @Autowired
    private SubjectRequests requests;

    @Autowired
    private Destructions destructions;

    @Autowired
    private Registers registers;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private RegionClock clock;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    private TenantId school;
    private PersonId lev;

    @BeforeEach
    void aPupilWithARequest() {
        clock.moveTo(TODAY.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
        school = schools.school();
        lev = add("Чижов");
        schools.inSchool(school, () -> {
            needs.tick(lev, YEAR, "ADAPTATION", null);
            return true;
        });
    }

    @AfterEach
    void now() {
        clock.moveBack();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS, 2026-09-18, 2026-10-02",
        "ACCESS, 2026-09-17, 2026-10-01",
        "CORRECTION, 2026-09-18, 2026-09-29",
        "STOP_UNLAWFUL, 2026-09-18, 2026-09-23",
        "OBJECTION, 2026-09-18, 2026-10-02",
        "WITHDRAWAL, 2026-09-18, 2026-10-18"
    })
    void isDueByTheTermOfTheLawAndTheProductionCalendar(RequestKind kind, LocalDate received, LocalDate due) {
        assertThat(take(kind, received).dueOn()).isEqualTo(due);
    }

    @Test
    void countsAcrossHolidays() {
        clock.moveTo(LocalDate.of(2026, 12, 28)
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant());

        assertThat(take(RequestKind.CORRECTION, LocalDate.of(2026, 12, 28)).dueOn())
                .isEqualTo("2027-01-15");
    }

    @Test
    void addsDaysOnceWhereTheLawAllows() {
        UUID id = take(RequestKind.ACCESS, TODAY).id();

        assertThat(in(() -> requests.extend(id)).dueOn()).isEqualTo("2026-10-09");
        assertThatThrownBy(() -> in(() -> requests.extend(id))).isInstanceOf(Refusal.class);
        UUID other = take(RequestKind.CORRECTION, TODAY).id();
        assertThatThrownBy(() -> in(() -> requests.extend(other))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesADayToComeAndSomebodyUnknown() {
        assertThatThrownBy(() -> take(RequestKind.ACCESS, TODAY.plusDays(1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(() -> taking.take(
                        new Asked(PersonId.next(), RequestKind.ACCESS, AskedBy.SELF, Channel.PAPER, TODAY, null))))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWAL, true", "OBJECTION, true", "STOP_UNLAWFUL, true", "ACCESS, false", "CORRECTION, false"})
    void hidesThePersonEverywhereAtOnceWhereItBlocks(RequestKind kind, boolean blocks) {
        take(kind, TODAY);

        assertThat(isSeen()).isEqualTo(!blocks);
        assertThat(in(() -> requests.register())).hasSize(1);
    }

    @Test
    void isBackAsBeforeWhenTheParentThoughtBetterOfIt() {
        UUID id = take(RequestKind.WITHDRAWAL, TODAY).id();
        assertThatThrownBy(() -> in(() -> requests.close(id, Answer.REFUSED, "нет")))
                .isInstanceOf(Refusal.class);

        in(() -> requests.takeBack(id, "мать, 19.09"));

        assertThat(isSeen()).isTrue();
        assertThat(in(() -> destructions.open())).isEmpty();
        assertThatThrownBy(() -> in(() -> requests.takeBack(id, "ещё раз"))).isInstanceOf(Refusal.class);
    }

    @Test
    void setsTheDestructionWithinThirtyDaysOfAWithdrawal() {
        take(RequestKind.WITHDRAWAL, TODAY);
        take(RequestKind.OBJECTION, TODAY);

        assertThat(in(() -> destructions.open()))
                .singleElement()
                .satisfies(task -> assertThat(task.dueOn()).isEqualTo(TODAY.plusDays(30)));
    }

    @Test
    void leavesNothingOfThePersonBehindButAnIdentifier() throws SQLException {
        add("Зорина");
        try (RowsAbout rows = new RowsAbout(url, schema())) {
            rows.plant(lev.value(), "щурзил", NOT_PLANTED);
            take(RequestKind.WITHDRAWAL, TODAY);
            DestructionAct act = destroy();

            assertThat(rows.holding("Чижов")).isEmpty();
            assertThat(rows.holding("щурзил")).isSubsetOf(KEPT_TEXTS);
            assertThat(rows.holding(lev.toString())).isSubsetOf(KEPT_IDENTIFIERS);
            assertThat(rows.holding("Зорина")).contains("person");
            assertThat(act.categories())
                    .extracting(DestructionAct.Destroyed::what)
                    .contains("CARD", "REQUEST", "READINESS");
        }
        assertThat(in(() -> destructions.acts())).hasSize(1);
        assertThat(in(() -> destructions.open())).isEmpty();
    }

    /** Tables that a planted row would break, or that are not of this module's people. */
    private static final Set<String> NOT_PLANTED = Set.of(
            "person",
            "erased",
            "destruction_task",
            "destruction_act",
            "mentoring_request",
            "event_publication",
            "organisation",
            "incident");

    /** Where a text stays: consents are kept three years after they were taken back; the name of a list or of a class is nobody's. */
    private static final Set<String> KEPT_TEXTS = Set.of(
            "class_slip",
            "class_sheet",
            "consent",
            "consent_fact",
            "roster",
            "roster_line",
            "access_view",
            "subject_request",
            "event_heard",
            "event_attempt");

    /** Where the identifier stays, without a name. */
    private static final Set<String> KEPT_IDENTIFIERS = Set.of(
            "class_slip",
            "person",
            "erased",
            "destruction_task",
            "destruction_act",
            "subject_request",
            "access_view",
            "access_view_person",
            "consent",
            "consent_fact",
            "roster",
            "roster_line",
            "base_upload",
            "event_heard",
            "event_attempt");

    @Test
    void erasesRowsOfListsThatNameThePerson() throws SQLException {
        try (RowsAbout rows = new RowsAbout(url, schema())) {
            rows.run("""
                    insert into %1$s.roster (id, version, file_name, digest, planned_at, notes)
                    values ('00000000-0000-0000-0000-000000000001', 0, 'список', 'x', now(), '');
                    insert into %1$s.roster_line (roster_id, position, sheet, row_number, outcome, surname, given, kind,
                      birth_year, remarks, changes)
                    values ('00000000-0000-0000-0000-000000000001', 0, '', 2, 'ADD', 'Чижов', 'Анна', 'PUPIL', 2011, '', '')
                    """);
            take(RequestKind.WITHDRAWAL, TODAY);
            destroy();

            assertThat(rows.holding("Чижов")).isEmpty();
        }
    }

    @Test
    void writesActsThatNobodyChangesAndErasesOnce() {
        take(RequestKind.WITHDRAWAL, TODAY);
        UUID task = in(() -> destructions.open()).getFirst().id();
        destroy();

        assertThatThrownBy(() -> in(() -> destructions.carryOut(task, CURATOR))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(
                        () -> sql.sql("update destruction_act set number = 7").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> in(() -> sql.sql("delete from erased").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> take(RequestKind.ACCESS, TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void saysWhoseTimeIsOver() {
        in(() -> people.leave(lev));
        assertThat(in(() -> registers.timeOver())).isEmpty();
        clock.moveTo(TODAY.plusYears(1)
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant());

        assertThat(in(() -> registers.timeOver()))
                .extracting(Registers.TimeOver::id)
                .containsExactly(lev.value());
        in(() -> {
            registers.destroy(lev);
            return true;
        });
        assertThat(in(() -> registers.timeOver())).isEmpty();
        assertThat(in(() -> destructions.open())).hasSize(1);
        assertThat(isSeen()).isFalse();
    }

    private boolean isSeen() {
        List<Boolean> seen = in(() -> List.of(
                people.find(lev).isPresent(),
                !people.all(List.of(lev)).isEmpty(),
                !people.named("Чижов").isEmpty(),
                people.search(new PeopleSearch("чиж", null, null), 0, 10).hasContent(),
                !people.of(new ClassGroup(9, "Б")).isEmpty(),
                !people.listed().isEmpty()
                        || people.find(lev).flatMap(Person::leftOn).isPresent(),
                !profiles.mentees(YEAR).isEmpty()
                        || people.find(lev).flatMap(Person::leftOn).isPresent()));
        assertThat(Set.copyOf(seen)).as("seen everywhere or nowhere: %s", seen).hasSize(1);
        assertThat(in(() -> people.everyone())).as("for comparing with a list").hasSize(1);
        return seen.getFirst();
    }

    private DestructionAct destroy() {
        return in(() -> destructions.carryOut(destructions.open().getFirst().id(), CURATOR));
    }

    private SubjectRequest take(RequestKind kind, LocalDate received) {
        return in(() -> taking.take(new Asked(lev, kind, AskedBy.PARENT, Channel.CALL, received, "мать позвонила")));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    private PersonId add(String surname) {
        return schools.inSchool(
                school,
                () -> people.add(
                                new PersonName(surname, "Анна", null),
                                PersonKind.PUPIL,
                                PersonDetails.of(new ClassGroup(9, "Б"), null))
                        .id());
    }

    private String schema() {
        return in(() -> sql.sql("select current_schema()").query(String.class).single());
    }
}
