package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.rights.AccessEntry;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class ExcelIntegrationTests {

    private static final List<String> TABLES = List.of(
            "/people",
            "/people/requests?group=9%20%D0%90",
            "/people/readiness?group=adults",
            "/people/consents?group=9%20%D0%90",
            "/people/mentees?show=AWAITED",
            "/people/mentors",
            "/people/classes",
            "/people/access",
            "/people/clearance",
            "/people/training",
            "/people/rights/requests",
            "/people/rights/acts",
            "/people/rights/incidents",
            "/people/rights/over",
            "/people/rights/purposes",
            "/people/rights/terms");

    @Autowired
    private Offices offices;

    @Autowired
    private Requests requests;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Consents consents;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private Clock clock;

    private Office office;
    private Walk walk;
    private Person lev;
    private Person olga;

    @BeforeEach
    void aSchool() {
        office = offices.open();
        walk = office.walk();
        lev = office.add(
                "Чижов",
                PersonKind.PUPIL,
                PersonDetails.of(new ClassGroup(9, "А"), null).born(2011, LocalDate.of(2011, 2, 7)));
        office.add(
                "Дроздова",
                PersonKind.PUPIL,
                PersonDetails.of(new ClassGroup(9, "Б"), null).born(2010, null));
        olga = office.add("Соколова", PersonKind.STAFF, PersonDetails.of(null, "=1+1 учитель"));
        office.add("Филина", PersonKind.PARTNER, PersonDetails.of(null, "завод"));
    }

    @Test
    void writesThePeopleExactlyAsFiltered() {
        List<Row> all = rows("/people/table.xlsx");
        assertThat(TakenOut.texts(all.getFirst()))
                .containsExactly("ФИО", "Кто", "Класс или должность", "Дата рождения");
        assertThat(new TakenOut(all).names())
                .containsExactly("Дроздова Анна", "Соколова Анна", "Филина Анна", "Чижов Анна");
        assertThat(all.get(1).text(3)).isEqualTo("2010");
        assertThat(all.get(1).date(3)).isEmpty();
        assertThat(all.get(4).date(3)).contains(LocalDate.of(2011, 2, 7));
        assertThat(all.get(2).text(2)).isEqualTo("=1+1 учитель");

        String filtered = walk.open("/people?q=%D1%87%D0%B8&kind=PUPIL&page=1")
                .page()
                .select("a[href*=table.xlsx]")
                .attr("href");
        assertThat(filtered).contains("q=%D1%87%D0%B8").doesNotContain("page=");
        assertThat(TakenOut.of(walk, filtered.substring(walk.base().length())).names())
                .containsExactly("Чижов Анна");
        assertThat(TakenOut.of(walk, "/people/table.xlsx?group=9%20%D0%91").names())
                .containsExactly("Дроздова Анна");
    }

    @Test
    void writesMoreThanOneLeafOfThePage() {
        IntStream.range(0, 60)
                .forEach(i -> office.add("Новая", PersonKind.PUPIL, PersonDetails.of(new ClassGroup(1, "В"), null)));

        assertThat(rows("/people/table.xlsx?group=1%20%D0%92&page=2")).hasSize(61);
    }

    @Test
    void notesInTheJournalThatDataLeft() {
        walk.download("/people/table.xlsx?kind=PUPIL");

        List<AccessEntry> entries = office.in(() -> journal.of(lev.id(), 5));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.seenIn()).isEqualTo("LIST");
            assertThat(entry.taken()).isTrue();
            assertThat(entry.persons()).contains(lev.id().value());
        });
        assertThat(office.in(() -> journal.of(olga.id(), 5))).isEmpty();
        assertThat(office.in(() -> journal.verify()).isWhole()).isTrue();
        assertThat(walk.open("/people/" + lev.id() + "/views").text()).contains("список школы, выгрузка в Excel");
        walk.open("/people?kind=PUPIL");
        assertThat(office.in(() -> journal.of(lev.id(), 5)).getFirst().taken()).isFalse();
    }

    @Test
    void writesRequestsReadinessAndConsents() {
        office.in(() -> {
            requests.tick(lev.id(), year(), "SUBJECT", "MATHS");
            readiness.declare(olga.id(), year(), Set.of("PHYSICS"), 7, 3);
            consents.record(
                    List.of(lev.id()),
                    ConsentKind.TO_TAKE_PART,
                    Word.paper(Signer.MOTHER, today(), "папка 3, лист 12"));
            return true;
        });
        assertThat(TakenOut.texts(
                        rows("/people/requests/table.xlsx?group=9%20%D0%90").get(1)))
                .containsExactly("Чижов Анна", "9 А", "Учебный предмет", "математика");
        assertThat(TakenOut.texts(
                        rows("/people/readiness/table.xlsx?group=adults").get(1)))
                .contains("Соколова Анна", "да", "физика", "7", "3");
        Row consent = rows("/people/consents/table.xlsx?group=9%20%D0%90").get(1);
        assertThat(TakenOut.texts(consent)).contains("Чижов Анна", "получено", "не просили", "папка 3, лист 12");
        assertThat(consent.date(3)).contains(today());
        assertThat(rows("/people/consents/table.xlsx?group=9%20%D0%90&show=NO")).hasSize(1);
    }

    @Test
    void writesLoginsAndNoPasswords() {
        Walk.Answer slips = walk.submit("/people/access", "chosen", olga.id().toString());
        String password = slips.page().select(".slip-secrets dd").get(1).text();
        String login = slips.page().select(".slip-secrets dd").first().text();

        List<Row> rows = rows("/people/access/table.xlsx");
        assertThat(rows.stream().flatMap(row -> TakenOut.texts(row).stream()))
                .contains(login)
                .doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIRECTOR", "CLASS_TEACHER", "MENTOR"})
    void givesNoTableOfPeopleToAnybodyElse(Role role) {
        Walk other = office.as(role);

        assertThat(other.open("/people/table.xlsx").status()).isEqualTo(404);
        assertThat(other.open("/people/access/table.xlsx").status()).isEqualTo(404);
    }

    @Test
    void offersEveryTableOnItsPage() {
        office.in(() -> {
            readiness.declare(lev.id(), year(), Set.of(), 0, null);
            return true;
        });
        for (String table : TABLES) {
            assertThat(rows(file(table))).as(table).isNotEmpty();
        }
        for (String page :
                List.of("/people", "/people/requests", "/people/readiness", "/people/consents", "/people/classes")) {
            assertThat(walk.open(page).page().select("a[href*=table.xlsx]"))
                    .as(page)
                    .hasSize(1);
        }
    }

    @Test
    void opensInLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<LibreOffice> office = LibreOffice.find();
        Assumptions.assumeTrue(office.isPresent(), LibreOffice.MISSING);
        List<String> shown = office.get().shown(walk.download("/people/table.xlsx"), folder);

        assertThat(shown.getFirst()).isEqualTo("ФИО;Кто;Класс или должность;Дата рождения");
        assertThat(shown)
                .contains(
                        "Чижов Анна;ученик;9 А;07.02.2011",
                        "Дроздова Анна;ученик;9 Б;2010",
                        "Соколова Анна;сотрудник;=1+1 учитель;");
        for (String table : TABLES) {
            assertThat(office.get().shown(walk.download(file(table)), folder))
                    .as(table)
                    .isNotEmpty();
        }
    }

    private static String file(String page) {
        int query = page.indexOf('?');
        return query < 0 ? page + "/table.xlsx" : page.substring(0, query) + "/table.xlsx" + page.substring(query);
    }

    private List<Row> rows(String path) {
        return TakenOut.of(walk, path).rows();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private SchoolYear year() {
        return SchoolYear.of(today());
    }
}
