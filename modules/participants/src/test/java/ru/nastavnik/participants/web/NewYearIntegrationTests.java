package ru.nastavnik.participants.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.newyear.NewYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

/** The classes move up once a year; 4 and 9 wait, the last grade leaves, and all of it can be taken back. */
@TenantTest
class NewYearIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private NewYear newYear;

    private TenantId school;
    private Walk walk;
    private Map<Integer, Person> pupils;

    @BeforeEach
    void onePupilOfEachGrade() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        pupils = new TreeMap<>();
        for (int grade = 1; grade <= 11; grade++) {
            pupils.put(grade, add("Ученик" + "абвгдежзикл".charAt(grade - 1), grade));
        }
        schools.inSchool(
                school, () -> people.add(new PersonName("Синицына", "Анна", null), PersonKind.STAFF, null, "учитель"));
    }

    @Test
    void saysBeforehandWhatBecomesOfEachClass() {
        Walk.Answer page = walk.open("/people/new-year");

        assertThat(page.page().select("tbody tr"))
                .extracting(row -> row.text())
                .contains("3 А 1 станет 4 А", "4 А 1 ждёт нового списка", "9 А 1 ждёт нового списка")
                .contains("10 А 1 станет 11 А", "11 А 1 выпуск: отметим, что выбыли");
        assertThat(classOf(1)).as("looking changes nothing").isEqualTo("1 А");
    }

    @Test
    void movesUpThoseWhoStayTogetherAndNobodyElse() {
        walk.submit("/people/new-year");

        for (int grade : List.of(1, 2, 3, 5, 6, 7, 8, 10)) {
            assertThat(classOf(grade)).isEqualTo((grade + 1) + " А");
        }
        assertThat(classOf(4)).isEmpty();
        assertThat(classOf(9)).isEmpty();
        assertThat(now(11).leftOn()).isPresent();
        assertThat(now(9).leftOn()).isEmpty();
        assertThat(walk.open("/people/new-year").text()).contains("Из 4 А Ученикг", "Из 9 А Ученики");
    }

    @Test
    void warnsWhoHasTakenInANewListAlready() {
        assertThat(walk.open("/people/new-year").text()).doesNotContain("Последний список");

        Walk.Answer plan = walk.follow(walk.upload("5.csv", "ФИО;Класс\nНовый Лев Ильич;5 А\n".getBytes(UTF_8)));
        walk.submit(plan.page()
                .select("form[action$=commit]")
                .attr("action")
                .substring(walk.base().length()));

        assertThat(walk.open("/people/new-year").text()).contains("Последний список");
        assertThat(schools.inSchool(school, newYear::isDue)).isFalse();
    }

    @Test
    void movesUpOnceAYear() {
        walk.submit("/people/new-year");
        assertThat(walk.submit("/people/new-year").status()).isEqualTo(422);

        assertThat(classOf(1)).isEqualTo("2 А");
        assertThatThrownBy(() -> schools.inSchool(school, newYear::roll)).isInstanceOf(Refusal.class);
    }

    @Test
    void takesItAllBack() {
        walk.submit("/people/new-year");
        walk.submit("/people/new-year/undo");

        for (int grade = 1; grade <= 11; grade++) {
            assertThat(classOf(grade)).isEqualTo(grade + " А");
        }
        assertThat(now(11).leftOn()).isEmpty();
        assertThat(walk.submit("/people/new-year/undo").status()).isEqualTo(422);
        walk.submit("/people/new-year");
        assertThat(classOf(1)).isEqualTo("2 А");
    }

    @Test
    void leavesAloneWhoWasCorrectedSince() {
        walk.submit("/people/new-year");
        change(now(1), new ClassGroup(2, "Б"));
        change(now(9), new ClassGroup(10, "А"));

        NewYear.Undone undone = schools.inSchool(school, newYear::undo);

        assertThat(undone).isEqualTo(new NewYear.Undone(9, 2));
        assertThat(classOf(1)).isEqualTo("2 Б");
        assertThat(classOf(9)).isEqualTo("10 А");
    }

    @Test
    void letsThoseLeaveWhomTheNewListsDoNotName() {
        walk.submit("/people/new-year");
        change(now(4), new ClassGroup(5, "В"));

        walk.submit("/people/new-year/leavers", "chosen", id(9), "chosen", id(4), "chosen", id(1));

        assertThat(now(9).leftOn()).isPresent();
        assertThat(now(4).leftOn()).as("has a class by now").isEmpty();
        assertThat(now(1).leftOn()).as("never waited").isEmpty();
        assertThat(walk.open("/people/new-year").text()).doesNotContain("Ждут новых списков");
    }

    @Test
    void remembersTheClassesOfPastYears() {
        walk.submit("/people/new-year");

        assertThat(schools.inSchool(
                        school, () -> newYear.classesOf(pupils.get(9).id())))
                .containsExactly(new ClassGroup(9, "А"));
    }

    private String id(int grade) {
        return pupils.get(grade).id().toString();
    }

    private Person now(int grade) {
        return schools.inSchool(
                school, () -> people.find(pupils.get(grade).id()).orElseThrow());
    }

    private String classOf(int grade) {
        return now(grade).classGroup().map(ClassGroup::toString).orElse("");
    }

    private void change(Person person, ClassGroup group) {
        schools.inSchool(school, () -> {
            person.moveTo(group);
            people.keep(List.of(person));
            return true;
        });
    }

    private Person add(String surname, int grade) {
        return schools.inSchool(
                school,
                () -> people.add(
                        new PersonName(surname, "Анна", "Львовна"),
                        PersonKind.PUPIL,
                        new ClassGroup(grade, "А"),
                        null));
    }
}
