package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.newyear.NewYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** A school of a village: classes without letters, and children of several grades with one teacher. */
@TenantTest
class SmallSchoolIntegrationTests {

    private static final String LIST = """
            ФИО;Дата рождения
            1–3 комплект
            Чижов Лев;2018
            Зорина Анна;2017
            2, 4 комплект
            Грачёв Пётр;2016
            5
            Сорокин Олег;2015
            """;

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private ClassSheets classes;

    @Autowired
    private NewYear newYear;

    @Autowired
    private SchoolSql sql;

    private TenantId school;
    private Walk walk;
    private PersonId teacher;

    @BeforeEach
    void aListWithKits() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        teacher = in(() -> people.add(new PersonName("Соколова", "Ольга", null), PersonKind.STAFF, null, "учитель")
                .id());
        Walk.Answer plan =
                walk.upload("ученики.csv", LIST.replace("\n5\n", "\n5 класс\n").getBytes(StandardCharsets.UTF_8));
        walk.submit(plan.location().substring(schools.base(school).length()) + "/commit");
    }

    @Test
    void takesAKitAsAClass() {
        assertThat(in(() -> people.classes()).stream().map(ClassGroup::toString))
                .containsExactly("1–3 комплект", "2, 4 комплект", "5");
        assertThat(in(() -> people.of(kit())).stream()
                        .map(person -> person.name().surname()))
                .containsExactly("Зорина", "Чижов");
        assertThat(walk.open("/people").text()).contains("1–3 комплект", "2, 4 комплект");
    }

    @Test
    void changesNothingWhenTheSameListComesAgain() {
        Walk.Answer again = walk.follow(walk.upload(
                "ученики ещё раз.csv", LIST.replace("\n5\n", "\n5 класс\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(again.text()).contains("Без изменений: 4").doesNotContain("Добавим", "Обновим");
    }

    @Test
    void isOneClassOfOneTeacherWhoAnswersForAllItsGrades() {
        walk.submit("/people/classes", "teacher.1–3 комплект", teacher.toString());
        UserId user = new UserId(UUID.randomUUID());
        in(() -> sql.sql("update person set user_id = :user where id = :id")
                .param("user", user.value())
                .param("id", teacher.value())
                .update());
        Walk own = new Walk(mvc, schools.base(school), schools.as(user, school, Role.CLASS_TEACHER));

        Walk.Answer page = own.open("/my-class");
        assertThat(page.text()).contains("1–3 комплект", "Чижов", "Зорина").doesNotContain("Грачёв", "Сорокин");
        own.submit("/my-class", "group", "1–3 комплект");

        assertThat(in(() -> classes.all()).stream()
                        .filter(sheet -> sheet.answeredAt().isPresent())
                        .map(sheet -> sheet.group().toString()))
                .containsExactly("1–3 комплект");
    }

    @Test
    void waitsForTheNewListAtTheTurnOfTheYear() {
        in(() -> newYear.roll());

        assertThat(in(() -> newYear.waiting()).keySet().stream().map(ClassGroup::toString))
                .containsExactly("1–3 комплект", "2, 4 комплект");
        assertThat(in(() -> people.classes()).stream().map(ClassGroup::toString))
                .containsExactly("6");

        in(() -> newYear.undo());

        assertThat(in(() -> people.of(kit()))).hasSize(2);
    }

    @Test
    void letsOneTeacherLeadSeveralClassesWithoutLetters() {
        in(() -> {
            classes.leadBy(Map.of(kit(), Optional.of(teacher), new ClassGroup(5, null), Optional.of(teacher)));
            return true;
        });

        assertThat(in(() -> classes.all()).stream()
                        .filter(sheet -> sheet.teacher().isPresent())
                        .map(sheet -> sheet.group().toString()))
                .containsExactly("1–3 комплект", "5");
    }

    @Test
    void isTypedByHandOnTheCard() {
        Person lev = in(() -> people.named("Чижов")).getFirst();

        walk.submit("/people/" + lev.id(), "surname", "Чижов", "given", "Лев", "group", "2 и 4 комплект");

        assertThat(in(() -> people.find(lev.id())).orElseThrow().classGroup())
                .map(ClassGroup::grades)
                .contains(List.of(2, 4));
    }

    private static ClassGroup kit() {
        return ClassGroup.read("1–3 комплект").orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
