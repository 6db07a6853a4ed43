package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.organisations.Organisations;
import ru.nastavnik.participants.rights.AccessEntry;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.testing.TenantTest;

/** The plan of a list, «Мой класс», «Просмотры» and the other tables that are looked at and not worked in. */
@TenantTest
class PagesInExcelIntegrationTests {

    @Autowired
    private Offices offices;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Requests requests;

    @Autowired
    private ClassSheets classes;

    @Autowired
    private Organisations organisations;

    @Autowired
    private GivingAccess access;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private Clock clock;

    private Office office;
    private Walk walk;
    private Person lev;

    @BeforeEach
    void aSchool() {
        office = offices.open();
        walk = office.walk();
        lev = office.add(
                "Чижова",
                PersonKind.PUPIL,
                PersonDetails.of(new ClassGroup(9, "А"), null).born(2011, LocalDate.of(2011, 2, 7)));
    }

    @Test
    void writesThePlanOfAListTabByTabAndWhole() {
        office.add(
                "Зорина",
                PersonKind.PUPIL,
                PersonDetails.of(new ClassGroup(8, "Б"), null).born(2012, LocalDate.of(2012, 3, 3)));
        String plan = plan("""
                ФИО;Класс;Дата рождения
                Чижова Анна;9 А;07.02.2011
                Зорина Анна;9 Б;03.03.2012
                =Грачёва Анна;9 А;04.05.2010
                Новикова Анна;9 А;31.02.2010
                ;9 А;
                """);

        TakenOut whole = TakenOut.of(walk, plan + "/table.xlsx");
        assertThat(whole.headings())
                .containsExactly(
                        "Строка",
                        "Что будет",
                        "ФИО",
                        "Класс или должность",
                        "Дата рождения",
                        "Было → стало",
                        "На что посмотреть");
        assertThat(whole.lines()).extracting(line -> line.get(1)).contains("обновим", "без изменений", "ошибка");
        TakenOut updated = TakenOut.of(walk, plan + "/table.xlsx?show=UPDATE");
        assertThat(updated.lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Строка 3", "Зорина Анна", "9 Б", "класс: 8 Б → 9 Б"));
        Row same = TakenOut.of(walk, plan + "/table.xlsx?show=SAME").rows().get(1);
        assertThat(same.date(4)).contains(LocalDate.of(2011, 2, 7));
        assertThat(TakenOut.of(walk, plan + "/table.xlsx?show=LOOK").lines().toString())
                .contains("Новикова Анна", "31.02.2010");
        assertThat(TakenOut.of(walk, plan + "/table.xlsx?show=ERROR").lines()).isNotEmpty();
    }

    @Test
    void offersTheTabThatIsOpenAndTheWholePlan() {
        String plan = plan("ФИО;Класс\nЧижова Анна;9 А\nГрачёва Анна;9 А\n");

        List<String> links = walk.open(plan + "?show=ADD")
                .page()
                .select("a[href*=table.xlsx]")
                .eachAttr("href");

        assertThat(links)
                .containsExactly(walk.base() + plan + "/table.xlsx?show=ADD", walk.base() + plan + "/table.xlsx");
        assertThat(TakenOut.of(walk, links.getFirst().substring(walk.base().length()))
                        .lines())
                .hasSize(1);
        assertThat(walk.open("/people/lists/" + UUID.randomUUID() + "/table.xlsx")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void writesALongPlanPastItsFirstLeaf() {
        StringBuilder list = new StringBuilder("ФИО;Класс\n");
        for (int i = 0; i < 130; i++) {
            list.append("Ряб%s Анна;7 А%n".formatted("" + (char) ('а' + i / 30) + (char) ('а' + i % 30)));
        }

        assertThat(TakenOut.of(walk, plan(list.toString()) + "/table.xlsx?show=ADD")
                        .lines())
                .hasSize(130);
    }

    @Test
    void writesAClassTeachersOwnClassAndNoOther() {
        Person other = office.pupil("Дроздова", "9 Б");
        Walk teacher = teacherOf("9 А");
        office.in(() -> {
            requests.tick(lev.id(), SchoolYear.of(LocalDate.now(clock)), "SUBJECT", "MATHS");
            return true;
        });

        assertThat(TakenOut.of(teacher, "/my-class/table.xlsx").lines())
                .containsExactly(List.of("Чижова Анна", "9 А", "Учебный предмет", "математика", "ждём"));
        assertThat(TakenOut.of(teacher, "/my-class/table.xlsx?group=9%20%D0%90").names())
                .containsExactly("Чижова Анна");
        assertThat(TakenOut.of(teacher, "/my-class/table.xlsx?group=9%20%D0%91").lines())
                .isEmpty();
        assertThat(teacher.open("/my-class").page().select("a[href*=table.xlsx]"))
                .hasSize(1);
        assertThat(taken(lev.id())).containsExactly("MY_CLASS", "MY_CLASS");
        assertThat(taken(other.id())).isEmpty();
        assertThat(walk.open("/my-class/table.xlsx").status()).isEqualTo(404);
    }

    @Test
    void writesWhoLookedAtSomebodysData() {
        walk.open("/people/" + lev.id());
        TakenOut views = TakenOut.of(walk, "/people/" + lev.id() + "/views/table.xlsx");

        assertThat(views.headings()).startsWith("Когда", "Кто");
        assertThat(views.lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("n-test-tst", "куратор", "карточка человека", "нет"));
        assertThat(views.rows().get(1).date(0)).contains(LocalDate.now(clock));
        assertThat(taken(lev.id())).containsExactly("VIEWS");
        assertThat(office.as(Role.DIRECTOR)
                        .open("/people/" + lev.id() + "/views/table.xlsx")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void writesTheNewYearAndTheRulesOfAge() {
        office.pupil("Рябинина", "8 А");

        assertThat(TakenOut.of(walk, "/people/new-year/table.xlsx").lines())
                .containsExactly(
                        List.of("8 А", "1", "переходит", "9 А"), List.of("9 А", "1", "ждёт нового списка", ""));
        TakenOut rules = TakenOut.of(walk, "/people/consents/rules/table.xlsx");
        assertThat(rules.headings())
                .containsExactly("С какого возраста", "По какой возраст", "Кто подписывает", "Пояснение");
        assertThat(rules.lines().getFirst()).startsWith("0", "13", "законный представитель");
        assertThat(rules.lines().getLast()).startsWith("18", "", "сам");
        for (String page : List.of("/people/new-year", "/people/consents/rules")) {
            assertThat(walk.open(page).page().select("a[href*=table.xlsx]"))
                    .as(page)
                    .hasSize(1);
        }
    }

    @Test
    void writesOrganisationsDoublesAndWhoWasNotTicked() {
        Person inna = office.add("Орлова", PersonKind.PARTNER, PersonDetails.of(null, "инженер"));
        walk.submit("/people/organisations", "inn", "7707083893", "name", "Завод", "agreement", "=№ 12");
        UUID plant = office.in(() -> organisations.all()).getFirst().id();
        walk.submit(
                "/people/" + inna.id() + "/organisations",
                "organisation",
                "" + plant,
                "since",
                "01.09.2025",
                "post",
                "");
        office.pupil("Чижова", "9 А");

        assertThat(TakenOut.of(walk, "/people/organisations/table.xlsx").lines())
                .containsExactly(List.of("Завод", "7707083893", "=№ 12", "1"));
        Row member = TakenOut.of(walk, "/people/organisations/" + plant + "/table.xlsx")
                .rows()
                .get(1);
        assertThat(member.text(0)).isEqualTo("Орлова Анна");
        assertThat(member.date(2)).contains(LocalDate.of(2025, 9, 1));
        assertThat(taken(inna.id())).containsExactly("ORGANISATION");
        TakenOut doubles = TakenOut.of(walk, "/people/doubles/table.xlsx");
        assertThat(doubles.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("Чижова Анна", "9 А", "имя то же, дата рождения известна только у одной"));
        assertThat(TakenOut.of(walk, "/people/unticked/table.xlsx").names())
                .containsExactly("Чижова Анна", "Чижова Анна");
        assertThat(taken(lev.id())).containsExactly("UNTICKED", "DOUBLES");
        merge();
        assertThat(TakenOut.of(walk, "/people/doubles/merges/table.xlsx")
                        .rows()
                        .get(1)
                        .date(2))
                .contains(LocalDate.now(clock));
    }

    @Test
    void opensInLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<LibreOffice> office = LibreOffice.find();
        Assumptions.assumeTrue(office.isPresent(), LibreOffice.MISSING);
        String plan = plan("ФИО;Класс;Дата рождения\n=1+1 Анна;9 А;04.05.2010\nЧижова Анна;9 Б;07.02.2011\n");
        List<String> shown = office.get().shown(walk.download(plan + "/table.xlsx"), folder);

        assertThat(shown.getFirst()).startsWith("Строка;Что будет;ФИО;");
        assertThat(shown).anyMatch(line -> line.startsWith("Строка 3;обновим;Чижова Анна;9 Б;07.02.2011;"));
        for (String table : List.of(
                "/people/" + lev.id() + "/views",
                "/people/young-specialists",
                "/people/movement",
                "/people/new-year",
                "/people/unticked",
                "/people/organisations",
                "/people/doubles",
                "/people/doubles/merges",
                "/people/consents/rules")) {
            assertThat(office.get().shown(walk.download(table + "/table.xlsx"), folder))
                    .as(table)
                    .isNotEmpty();
        }
    }

    @Test
    void aSavedViewOpensTheListWithItsOwnWorkbook() {
        office.pupil("Дроздова", "9 Б");
        Walk.Answer saved =
                walk.submit("/saved-views", "path", "/people/requests", "query", "?group=9%20%D0%91", "title", "9 Б");

        String view = walk.follow(saved).page().select(".saved-views a").attr("href");
        String file = walk.open(view.substring(walk.base().length()))
                .page()
                .select("a[href*=table.xlsx]")
                .attr("href");

        assertThat(TakenOut.of(walk, file.substring(walk.base().length())).names())
                .containsExactly("Дроздова Анна");
    }

    private void merge() {
        List<String> cards = walk.open("/people/doubles").page().select("td a").eachAttr("href");
        walk.submit(cards.getFirst().substring(walk.base().length()));
    }

    private String plan(String list) {
        return walk.upload("список.csv", list.getBytes(StandardCharsets.UTF_8))
                .location()
                .substring(walk.base().length());
    }

    private Walk teacherOf(String group) {
        Person olga = office.staff("Соколова");
        office.in(() -> {
            classes.leadBy(Map.of(ClassGroup.read(group).orElseThrow(), Optional.of(olga.id())));
            return access.give(olga.id(), "school", Role.CLASS_TEACHER);
        });
        Person known = office.in(() -> office.people().find(olga.id())).orElseThrow();
        return new Walk(mvc, walk.base(), office.schools().as(known.user().orElseThrow(), office.school()));
    }

    /** Where this person's data were taken out, the latest first. */
    private List<String> taken(PersonId person) {
        return office.in(() -> journal.of(person, 20)).stream()
                .filter(AccessEntry::taken)
                .map(AccessEntry::seenIn)
                .toList();
    }
}
