package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** Class teachers answer for their own class and no other; the coordinator sees who is silent. */
@TenantTest
class ClassPagesIntegrationTests {

    private static final ClassGroup NINE_A = new ClassGroup(9, "А");
    private static final ClassGroup NINE_B = new ClassGroup(9, "Б");

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private ClassSheets classes;

    @Autowired
    private Consents consents;

    @Autowired
    private GivingAccess access;

    @Autowired
    private Clock clock;

    private TenantId school;
    private Walk coordinator;
    private Walk teacher;
    private Person lev;
    private Person anna;
    private Person olga;
    private Person vera;

    @BeforeEach
    void twoClasses() {
        school = schools.school();
        coordinator = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        lev = add("Чижов", PersonKind.PUPIL, NINE_A);
        anna = add("Дроздова", PersonKind.PUPIL, NINE_B);
        olga = add("Соколова", PersonKind.STAFF, null);
        vera = add("Синицына", PersonKind.STAFF, null);
        lead(NINE_A, olga);
        lead(NINE_B, vera);
        olga = schools.inSchool(school, () -> access.give(olga.id(), "school", Role.CLASS_TEACHER));
        UserId user = olga.user().orElseThrow();
        teacher = new Walk(mvc, schools.base(school), schools.as(user, school));
    }

    @Test
    void showsAClassTeacherTheOwnClassAndNobodyElse() {
        Walk.Answer page = teacher.open("/my-class");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Мой класс: 9 А", "Чижов").doesNotContain("Дроздова");
        assertThat(teacher.open("/my-class?group=9%20%D0%91").text()).doesNotContain("Дроздова", "Чижов");
        assertThat(teacher.open("/people").status()).isEqualTo(404);
    }

    @Test
    void takesTheAnswerOfTheOwnClass() {
        Walk.Answer saved = answer("9 А", lev, "ADAPTATION");

        assertThat(saved.status()).isEqualTo(302);
        assertThat(teacher.follow(saved).text()).contains("ответ получен");
        assertThat(asking()).containsOnlyKeys(lev.id());
        assertThat(coordinator.open("/people/classes").text())
                .contains("ответили 1 из 2", "ответил сам", "Ждём 1 класс", "9 Б — Синицына Анна Львовна.")
                .doesNotContain("9 А — Соколова");
    }

    @Test
    void takesNobodyOfAnotherClass() {
        assertThat(answer("9 Б", anna, "ADAPTATION").status()).isEqualTo(422);
        answer("9 А", anna, "ADAPTATION");

        assertThat(asking()).isEmpty();
    }

    @Test
    void thatNobodyNeedsAMentorIsAnAnswer() {
        answer("9 А", lev, "");

        assertThat(asking()).isEmpty();
        assertThat(coordinator.open("/people/classes").text()).contains("ответили 1 из 2");
    }

    @Test
    void closesTheClassToWhomItIsTakenFrom() {
        lead(NINE_A, vera);

        assertThat(teacher.open("/my-class").text())
                .contains("не закреплён класс")
                .doesNotContain("Чижов");
        assertThat(answer("9 А", lev, "ADAPTATION").status()).isEqualTo(422);
        assertThat(asking()).isEmpty();
    }

    @Test
    void closesTheClassToWhoHasLeft() {
        schools.inSchool(school, () -> people.leave(olga.id()));

        assertThat(teacher.open("/my-class").text()).doesNotContain("Чижов");
    }

    @Test
    void asksForTheSubjectAndKeepsWhatWasTyped() {
        Walk.Answer refused = answer("9 А", lev, "SUBJECT");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Выберите предмет");
        assertThat(coordinator.open("/people/classes").text()).contains("ответили 0 из 2");
    }

    @Test
    void takesThePapersOfTheOwnClass() {
        teacher.submit("/my-class", "group", "9 А", "signer." + lev.id(), "MOTHER", "signer." + anna.id(), "MOTHER");

        assertThat(active(lev)).isTrue();
        assertThat(active(anna)).as("of another class").isFalse();
        assertThat(teacher.open("/my-class").page().select("select[name^=signer]"))
                .isEmpty();
    }

    @Test
    void takesNoPaperOfWhoMayNotSign() {
        for (String signer : List.of("GUARDIAN", "SELF", "NEIGHBOUR", "")) {
            teacher.submit("/my-class", "group", "9 А", "signer." + lev.id(), signer);
        }

        assertThat(active(lev)).isFalse();
    }

    private boolean active(Person person) {
        return schools.inSchool(
                school, () -> consents.active(List.of(person.id())).contains(person.id()));
    }

    @Test
    void letsTheCoordinatorAnswerForAClassFromPaper() {
        String row = lev.id().toString();
        Walk.Answer part =
                coordinator.submit("/people/requests", "group", "9 А", "was." + row, "/", "topic." + row, "ADAPTATION");
        assertThat(part.location()).contains("/people/requests");
        assertThat(coordinator.open("/people/classes").text()).contains("ответили 0 из 2");

        Walk.Answer whole = coordinator.submit("/people/requests", "group", "9 А", "whole", "true");
        assertThat(coordinator.follow(whole).text()).contains("ответили 1 из 2", "внесли с бумаги", "1 из 1");
    }

    @Test
    void namesLeadersAndTheDay() {
        Walk.Answer saved = coordinator.submit(
                "/people/classes",
                "answerBy",
                "11.09.2027",
                "teacher.9 Б",
                olga.id().toString(),
                "teacher.9 А",
                "");
        Walk.Answer page = coordinator.follow(saved);

        assertThat(page.text()).contains("до 11.09.2027", "Ждём ответа: 9 А; 9 Б — Соколова Анна Львовна.");
        assertThat(teacher.open("/my-class").text()).contains("Дроздова").doesNotContain("Чижов");
    }

    @Test
    void refusesALeaderWhoIsNoStaff() {
        String pupil = lev.id().toString();
        assertThat(coordinator.submit("/people/classes", "teacher.9 А", pupil).status())
                .isEqualTo(422);
        assertThat(coordinator
                        .submit(
                                "/people/classes",
                                "teacher.9 А",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(422);
        assertThat(coordinator
                        .submit("/people/classes", "answerBy", "31.02.2027")
                        .status())
                .isEqualTo(422);
        assertThat(teacher.open("/my-class").text()).contains("Чижов");
    }

    @Test
    void printsASheetForEachClass() {
        Walk.Answer sheets = coordinator.open("/people/classes/sheets");

        assertThat(sheets.page().select("section.paper-page")).hasSize(2);
        assertThat(sheets.text()).contains("Кому нужен наставник: 9 А", "1 — ", "Чижов", "Дроздова");
        assertThat(coordinator.open("/people/classes/sheets?group=9%20%D0%91").text())
                .contains("Дроздова")
                .doesNotContain("Чижов");
    }

    @Test
    void givesASlipToWhoLeadsAClassAndCannotSignInYet() {
        Walk.Answer slips = coordinator.submit("/people/access/class-teachers");

        assertThat(slips.text()).contains("Синицына").doesNotContain("Соколова");
        assertThat(coordinator.open("/people/access").page().select("input[name=chosen]"))
                .as("neither of them is a mentor yet")
                .hasSize(2);
    }

    private Walk.Answer answer(String group, Person person, String topic) {
        String row = person.id().toString();
        return teacher.submit("/my-class", "group", group, "was." + row, "/", "topic." + row, topic);
    }

    private Map<PersonId, Request> asking() {
        return schools.inSchool(school, () -> requests.of(SchoolYear.of(LocalDate.now(clock))));
    }

    private void lead(ClassGroup group, Person person) {
        schools.inSchool(school, () -> {
            classes.leadBy(Map.of(group, Optional.of(person.id())));
            return true;
        });
    }

    private Person add(String surname, PersonKind kind, ClassGroup group) {
        return schools.inSchool(
                school,
                () -> people.add(
                        new PersonName(surname, "Анна", "Львовна"), kind, group, group == null ? "учитель" : null));
    }
}
