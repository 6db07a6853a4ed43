package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.organisations.Organisations;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** A partner by its taxpayer number, and who belongs to it from when till when. */
@TenantTest
class OrganisationPagesIntegrationTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    private TenantId school;
    private Walk walk;
    private PersonId inna;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        inna = in(() -> people.add(new PersonName("Орлова", "Инна", null), PersonKind.PARTNER, null, "инженер")
                .id());
    }

    @Test
    void addsAPartnerOnceByItsNumber() {
        assertThat(add("7707083893", "Завод").status()).isEqualTo(302);

        assertThat(add("77 0708 3893", "Тот же завод").text()).contains("уже есть в списке: Завод");
        assertThat(add("7707083894", "Опечатка").text()).contains("контрольная цифра не сходится");
        assertThat(add("500100732259", "ИП Орлова").status()).isEqualTo(302);
        assertThat(walk.open("/people/organisations").text())
                .contains("2 организации", "Завод", "ИП Орлова")
                .doesNotContain("Опечатка");
    }

    @Test
    void correctsAPartner() {
        add("7707083893", "Завод");
        String card = "/people/organisations/" + only();

        walk.submit(card, "inn", "7707083893", "name", "Большой завод", "agreement", "№ 12 от 01.09.2025");

        assertThat(walk.open("/people/organisations").text()).contains("Большой завод", "№ 12 от 01.09.2025");
        assertThat(walk.submit(card, "inn", "1", "name", "").text()).contains("Исправьте 2 места");
        assertThat(walk.open("/people/organisations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void tellsOnTheCardWhereSomebodyWorksAndSinceWhen() {
        add("7707083893", "Завод");
        join(inna, "01.09.2025");

        assertThat(walk.open("/people/" + inna).text()).contains("Завод");
        assertThat(walk.open("/people/organisations/" + only()).text())
                .contains("Орлова Инна", "главный инженер", "01.09.2025", "и сейчас");
        assertThat(walk.open("/people/organisations").page().select("td.number").text())
                .isEqualTo("1");
    }

    @Test
    void endsAndBeginsAnew() {
        add("7707083893", "Завод");
        join(inna, "01.09.2025");
        assertThat(join(inna, "01.10.2025").text()).contains("уже записан в этой организации");
        LocalDate today = LocalDate.now();
        UUID belonging = in(() -> organisations.of(inna)).getFirst().id();

        walk.submit("/people/" + inna + "/organisations/" + belonging + "/end");

        assertThat(in(() -> organisations.of(inna)).getFirst().until()).isPresent();
        assertThat(walk.submit("/people/" + inna + "/organisations/" + UUID.randomUUID() + "/end")
                        .status())
                .isEqualTo(422);
        assertThat(join(inna, DAY.format(today.plusYears(1))).text()).contains("День ещё не наступил");
    }

    @Test
    void takesNoPupilOfTheSchool() {
        add("7707083893", "Завод");
        PersonId lev = in(
                () -> people.add(new PersonName("Чижов", "Лев", null), PersonKind.PUPIL, new ClassGroup(9, "А"), null)
                        .id());

        assertThat(join(lev, "01.09.2025").text()).contains("Это ученик этой школы");
        assertThat(walk.submit("/people/" + inna + "/organisations", "since", "когда-то")
                        .text())
                .contains("Исправьте 2 места");
    }

    private Walk.Answer add(String inn, String name) {
        return walk.submit("/people/organisations", "inn", inn, "name", name);
    }

    private Walk.Answer join(PersonId person, String since) {
        return walk.submit(
                "/people/" + person + "/organisations",
                "organisation",
                only().toString(),
                "post",
                "главный инженер",
                "since",
                since);
    }

    private UUID only() {
        return in(() -> organisations.all()).getFirst().id();
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
