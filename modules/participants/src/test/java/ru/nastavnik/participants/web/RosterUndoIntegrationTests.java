package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.nastavnik.participants.roster.SchoolLists.cells;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.participants.roster.SchoolLists;
import ru.nastavnik.participants.roster.Undone;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class RosterUndoIntegrationTests {

    private final SchoolFixture schools;
    private final MockMvc mvc;
    private final People people;
    private final Requests requests;
    private final Rosters rosters;
    private final SchoolSql sql;
    private TenantId school;
    private Walk walk;

    @Autowired
    RosterUndoIntegrationTests(
            SchoolFixture schools, MockMvc mvc, People people, Requests requests, Rosters rosters, SchoolSql sql) {
        this.schools = schools;
        this.mvc = mvc;
        this.people = people;
        this.requests = requests;
        this.rosters = rosters;
        this.sql = sql;
    }

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
    }

    @Test
    void takesBackWhatTheUploadDidAndOnlyThat() {
        take(cells("Чижов Лев Ильич", "7А", "04.02.2013"), cells("Грачёв Лев", "7А", ""));
        Roster second = take(cells("Чижов Лев Ильич", "8Б", "04.02.2013"), cells("Новая Анна", "8Б", ""));
        assertThat(shown()).containsExactlyInAnyOrder("Чижов 8 Б", "Грачёв 7 А", "Новая 8 Б");
        assertThat(undo(second)).isEqualTo(new Undone(1, 1, List.of()));
        assertThat(shown()).containsExactlyInAnyOrder("Чижов 7 А", "Грачёв 7 А");
        assertThat(undo(second)).isEqualTo(new Undone(0, 0, List.of()));
    }

    @Test
    void leavesWhoWasChangedOrTickedSince() {
        Roster roster =
                take(cells("Чижов Лев", "7А", ""), cells("Грачёв Лев", "7А", ""), cells("Новая Анна", "7А", ""));
        inSchool(() -> people.correct(find("Чижов").id(), find("Чижов").name(), PersonDetails.of(null, null)));
        inSchool(() -> {
            requests.tick(find("Грачёв").id(), new SchoolYear(2026), "CAREER", null);
            return true;
        });
        assertThat(undo(roster)).isEqualTo(new Undone(1, 0, List.of("Грачёв Лев", "Чижов Лев")));
        assertThat(listed()).hasSize(2);
    }

    @Test
    void isOfferedOnThePageAndSaysWhatItDid() {
        Walk.Answer upload = walk.upload("7 классы.xlsx", SchoolLists.pupils());
        String path = upload.location().substring(walk.base().length());
        assertThat(walk.open(path).page().select("form[action$=undo]")).isEmpty();
        walk.submit(path + "/commit");
        assertThat(walk.open(path).text()).contains("Отменить загрузку", "Можно до ");
        Walk.Answer undone = walk.submit(path + "/undo");
        assertThat(undone.status()).isEqualTo(302);
        Walk.Answer after = walk.open(path);
        assertThat(after.text()).contains("Загрузка отменена");
        assertThat(after.page().select("form[action$=undo], form[action$=commit]"))
                .isEmpty();
        assertThat(listed()).isEmpty();
        assertThat(walk.follow(walk.upload("7 классы.xlsx", SchoolLists.pupils()))
                        .text())
                .contains("Добавим: 10")
                .doesNotContain("уже загружали");
    }

    @Test
    void isRefusedForAPlanThatWasNotCommitted() {
        Roster roster = inSchool(() -> rosters.plan("a.xlsx", SchoolLists.pupils()));
        assertThatThrownBy(() -> undo(roster)).hasMessage("people.roster.too-late-to-undo");
    }

    @Test
    void givesTheRowsBackToMendAndTakesThemMended() {
        Walk.Answer upload = walk.upload("7 классы.xlsx", SchoolLists.pupils());
        String path = upload.location().substring(walk.base().length());
        walk.submit(path + "/commit");
        Sheet sheet = Spreadsheets.usual()
                .read("a.xlsx", walk.download(path + "/to-mend.xlsx"))
                .getFirst();
        assertThat(sheet.rows().getFirst().text(0)).isEqualTo("Что исправить");
        assertThat(sheet.rows()).anySatisfy(row -> {
            assertThat(row.text(0)).contains("Столбец «Класс». Класс «7 Ъы» непонятен.");
            assertThat(row.text(1)).isEqualTo("Строка 20");
            assertThat(row.text(2)).isEqualTo("Зяблик Анна Олеговна");
            assertThat(row.text(3)).isEqualTo("7 Ъы");
        });
        Walk.Answer mended = walk.follow(walk.upload(
                "исправлено.xlsx",
                SchoolLists.sheet(
                        "Ученики",
                        cells("Что исправить", "Где", "ФИО", "Класс", "Дата рождения"),
                        cells("Класс непонятен.", "Строка 20", "Зяблик Анна Олеговна", "7 Г", "09.09.2013"))));
        assertThat(mended.text()).contains("Добавим: 1").doesNotContain("Есть в школе, но нет в файле", "не знакомы");
    }

    @Test
    void mendsARowWhereItIsShown() {
        Walk.Answer upload = walk.upload("7 классы.xlsx", SchoolLists.pupils());
        String path = upload.location().substring(walk.base().length());
        Walk.Answer plan = walk.open(path);
        String action = plan.page()
                .select("form:has(input[name=group][value=7 Ъы])")
                .attr("action")
                .substring(walk.base().length());
        walk.submit(action, "name", "Зяблик Анна Олеговна", "group", "7 Ъ1", "birth", "09.09.2013");
        assertThat(walk.open(path).text()).contains("Ошибок: 2", "Класс «7 Ъ1» непонятен");
        walk.submit(action, "name", "Зяблик Анна Олеговна", "group", "7 Г", "birth", "09.09.2013");
        assertThat(walk.open(path).text()).contains("Ошибок: 1", "Добавим: 11");
        walk.submit(path + "/commit");
        assertThat(listed())
                .hasSize(11)
                .anyMatch(person -> person.name().surname().equals("Зяблик"));
        assertThat(walk.submit(action, "name", "Кто-то Другой").status()).isEqualTo(422);
    }

    @Test
    void offersATableOfOurOwnThatIsTakenOnceFilled() {
        byte[] template = walk.download("/people/lists/template.xlsx");
        List<Sheet> sheets = Spreadsheets.usual().read("a.xlsx", template);
        assertThat(sheets).extracting(Sheet::name).containsExactly("Ученики", "Сотрудники", "Как заполнять");
        assertThat(sheets.get(0).rows()).hasSize(1);
        assertThat(walk.upload("пустая.xlsx", template).text()).contains("нет ни одной строки с человеком");
    }

    @Test
    void twoUploadsAreUndoneInTurnAndNothingIsLeftOfThem() {
        take(cells("Чижов Лев Ильич", "7А", "04.02.2013"), cells("Грачёв Лев", "7А", ""));
        List<String> before = asItIs();
        Roster first = take(cells("Чижов Лев Ильич", "8Б", "04.02.2013"), cells("Новая Анна", "8Б", ""));
        List<String> between = asItIs();
        Roster second = take(cells("Чижов Лев Ильич", "9В", "04.02.2013"), cells("Новая Анна", "8Б", "05.03.2012"));
        assertThat(undo(second)).isEqualTo(new Undone(0, 2, List.of()));
        assertThat(asItIs()).isEqualTo(between);
        assertThat(undo(first)).isEqualTo(new Undone(1, 1, List.of()));
        assertThat(asItIs()).isEqualTo(before);
    }

    @Test
    void threeUploadsAreUndoneInTurnAndOneOfThemTwice() {
        List<String> before = asItIs();
        Roster first = take(cells("Чижов Лев", "7А", ""));
        Roster second = take(cells("Чижов Лев", "7А", "2013"));
        undo(second);
        Roster again = take(cells("Чижов Лев", "7А", "2013"));
        Roster third = take(cells("Чижов Лев", "7А", "04.02.2013"));
        assertThat(undo(third)).isEqualTo(new Undone(0, 1, List.of()));
        assertThat(undo(again)).isEqualTo(new Undone(0, 1, List.of()));
        assertThat(undo(first)).isEqualTo(new Undone(1, 0, List.of()));
        assertThat(asItIs()).isEqualTo(before);
    }

    @Test
    void theEarlierIsNotUndoneBeforeTheLaterThatChangedTheSamePeople() {
        take(cells("Чижов Лев", "7А", "2013"));
        Roster first = take(cells("Чижов Лев", "7А", "04.02.2013"), cells("Новая Анна", "7А", ""));
        Roster second = take(cells("Новая Анна", "7А", "05.03.2013"));
        List<String> both = asItIs();
        Walk.Answer refused = walk.submit("/people/lists/" + first.id() + "/undo");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("изменила более поздняя загрузка: a.xlsx", "Отмените сначала её");
        assertThat(asItIs()).isEqualTo(both);
        undo(second);
        assertThat(undo(first)).isEqualTo(new Undone(1, 1, List.of()));
        assertThat(shown()).containsExactly("Чижов 7 А");
    }

    @Test
    void uploadsOfDifferentPeopleAreUndoneInAnyOrder() {
        Roster first = take(cells("Чижов Лев", "7А", ""), cells("Грачёв Лев", "7А", ""));
        Roster second = take(cells("Новая Анна", "8Б", ""), cells("Грачёв Лев", "7А", ""));
        assertThat(undo(first)).isEqualTo(new Undone(2, 0, List.of()));
        assertThat(undo(second)).isEqualTo(new Undone(1, 0, List.of()));
        assertThat(listed()).isEmpty();
    }

    @Test
    void whatSomebodyChangedBetweenTwoUploadsIsNotUndone() {
        Roster first = take(cells("Чижов Лев", "7А", ""), cells("Новая Анна", "7А", ""));
        PersonDetails corrected = PersonDetails.of(new ClassGroup(7, "А"), null).born(2013, null);
        inSchool(() -> people.correct(find("Чижов").id(), find("Чижов").name(), corrected));
        Roster second = take(cells("Чижов Лев", "7А", "04.02.2013"), cells("Новая Анна", "7А", "2013"));
        assertThat(undo(second)).isEqualTo(new Undone(0, 2, List.of()));
        assertThat(undo(first)).isEqualTo(new Undone(1, 0, List.of("Чижов Лев")));
        assertThat(listed()).allMatch(person -> person.birth().equals(Optional.of("2013")));
    }

    private Roster take(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = cells("ФИО", "Класс", "Дата рождения");
        System.arraycopy(rows, 0, all, 1, rows.length);
        return inSchool(() -> rosters.commit(
                rosters.plan("a.xlsx", SchoolLists.sheet("Лист1", all)).id()));
    }

    private Undone undo(Roster roster) {
        return inSchool(() -> rosters.undo(roster.id()));
    }

    /** Everyone with all that is kept of them, but for how often it was written. */
    private List<String> asItIs() {
        return inSchool(() -> sql.sql("select (to_jsonb(p) - 'version')::text from person p order by id")
                .query(String.class)
                .list());
    }

    private Person find(String surname) {
        return people.named(surname).getFirst();
    }

    private List<String> shown() {
        return listed().stream()
                .map(person ->
                        person.name().surname() + " " + person.classGroup().orElseThrow())
                .toList();
    }

    private List<Person> listed() {
        return inSchool(people::listed);
    }

    private <T> T inSchool(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
