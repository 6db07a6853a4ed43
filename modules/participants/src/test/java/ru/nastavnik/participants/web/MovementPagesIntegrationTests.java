package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.movement.Movement;
import ru.nastavnik.participants.movement.Sum;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** (+3, −1): who came into a class after its first list, who left since the first of September. */
@TenantTest
class MovementPagesIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Movement movement;

    @Autowired
    private RegionClock clock;

    private TenantId school;
    private Walk walk;

    @BeforeEach
    void aFirstList() {
        on(LocalDate.of(2026, 9, 3));
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        take("9 А", "Чижов Лев", "Зорина Анна");
        on(LocalDate.of(2026, 9, 4));
        take("9 Б", "Грачёв Пётр", "Сорокин Олег");
    }

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @Test
    void countsNobodyOfTheFirstListOfAClass() {
        assertThat(in(() -> movement.all())).isEqualTo(new Sum(0, 0));
        assertThat(walk.open("/people").text()).doesNotContain("С 1 сентября");
        assertThat(walk.open("/people/movement").text()).contains("никто не пришёл и не выбыл");
    }

    @Test
    void countsWhoCameWithALaterListAndWhoLeft() {
        on(LocalDate.of(2026, 9, 8));
        Walk.Answer plan = plan("9 А", "Чижов Лев", "Зорина Анна", "Новиков Илья", "Новикова Ия", "Галкин Юрий");
        assertThat(walk.follow(plan).text()).contains("Движение по этому списку: +3, −0");
        commit(plan);
        String left = in(() -> people.named("Сорокин")).getFirst().id().toString();
        walk.submit("/people/" + left + "/left");

        assertThat(in(() -> movement.all())).isEqualTo(new Sum(3, 1));
        assertThat(walk.open("/people").text()).contains("С 1 сентября: +3, −1");
        assertThat(walk.open("/people/classes").text()).contains("+3, −0", "+0, −1");
        assertThat(walk.open("/people/movement").text())
                .contains("Новиков Илья", "Сорокин Олег", "пришёл", "выбыл", "08.09.2026")
                .doesNotContain("Чижов");
        assertThat(in(() -> people.everyone())).hasSize(7);
    }

    @Test
    void tellsOnThePlanWhoIsMissingAndDeletesNobody() {
        on(LocalDate.of(2026, 9, 8));
        Walk.Answer plan = plan("9 А", "Чижов Лев", "Новиков Илья");

        assertThat(walk.follow(plan).text()).contains("Движение по этому списку: +1, −1. Никого не удалим");
        commit(plan);

        assertThat(in(() -> people.listed())).hasSize(5);
        assertThat(in(() -> movement.all())).isEqualTo(new Sum(1, 0));
    }

    @Test
    void countsWhoIsAddedByHandToAClassOfLastYear() {
        on(LocalDate.of(2027, 9, 10));
        walk.submit("/people/new", "kind", "PUPIL", "surname", "Галкин", "given", "Юрий", "group", "9 А");

        assertThat(in(() -> movement.changes())).singleElement().satisfies(change -> {
            assertThat(change.came()).isTrue();
            assertThat(change.day()).isEqualTo("2027-09-10");
        });
    }

    @Test
    void forgetsThePastYear() {
        on(LocalDate.of(2026, 9, 8));
        walk.submit("/people/" + in(() -> people.named("Сорокин")).getFirst().id() + "/left");
        assertThat(in(() -> movement.all())).isEqualTo(new Sum(0, 1));
        on(LocalDate.of(2027, 9, 2));

        assertThat(in(() -> movement.all())).isEqualTo(new Sum(0, 0));
    }

    private void take(String group, String... names) {
        commit(plan(group, names));
    }

    private Walk.Answer plan(String group, String... names) {
        String list = "ФИО;Класс\n" + String.join(";" + group + "\n", names) + ";" + group + "\n";
        return walk.upload(group + ".csv", list.getBytes(StandardCharsets.UTF_8));
    }

    private void commit(Walk.Answer plan) {
        walk.submit(plan.location().substring(schools.base(school).length()) + "/commit");
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
