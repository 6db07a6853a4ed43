package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class RightsPagesIntegrationTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private GivingAccess access;

    @Autowired
    private Memberships memberships;

    @Autowired
    private RegionClock clock;

    private TenantId school;
    private Walk walk;
    private PersonId lev;
    private String today;

    @BeforeEach
    void aPerson() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        lev = schools.inSchool(
                school,
                () -> people.add(new PersonName("Чижов", "Лев", null), PersonKind.PUPIL, new ClassGroup(9, "Б"), null)
                        .id());
        today = DAY.format(LocalDate.now(clock));
    }

    @Test
    void leadsFromAMothersCallToASignedAct() {
        Walk.Answer registered = ask("WITHDRAWAL", "мать позвонила, диагноз ни при чём");
        assertThat(registered.status()).isEqualTo(302);
        assertThat(walk.follow(registered).text())
                .contains(
                        "Обращение № 1",
                        "Чижов Лев: отозвать согласие",
                        "по телефону",
                        "Данные закрыты",
                        "152-ФЗ, ст. 21 ч. 5")
                .contains("Проверьте текст: диагноз");
        assertThat(walk.open("/people/" + lev).status()).isEqualTo(404);
        assertThat(walk.open("/people").text()).doesNotContain("Чижов");
        assertThat(walk.open("/people/rights/requests").text()).contains("Чижов Лев");
        assertThat(walk.open("").text()).contains("Личные данные: 2 дела со сроком");

        Walk.Answer destructions = walk.open("/people/rights/destructions");
        String task = destructions.page().select("form[action*=destructions]").attr("action");
        task = task.substring(task.indexOf("/people"));
        assertThat(walk.submit(task, "word", "да").text()).contains("Ничего не уничтожено");
        Walk.Answer act = walk.follow(walk.submit(task, "word", " Уничтожить "));

        assertThat(act.text())
                .contains("Акт № 1 об уничтожении персональных данных от " + today, lev.toString(), "карточка: 1")
                .doesNotContain("Чижов");
        assertThat(walk.open("/people/rights/requests").text())
                .doesNotContain("Чижов")
                .contains("данные уничтожены");
        assertThat(walk.submit(task, "word", "уничтожить").status()).isEqualTo(404);
        assertThat(walk.open("/people/" + lev + "/request").status()).isEqualTo(404);
    }

    @Test
    void closesTheWayInOfWhoIsBlocked() {
        PersonId olga = schools.inSchool(
                school,
                () -> people.add(new PersonName("Соколова", "Ольга", null), PersonKind.STAFF, null, "учитель")
                        .id());
        UserId user = schools.inSchool(school, () -> access.give(olga, "school", Role.MENTOR))
                .user()
                .orElseThrow();
        walk.submit(
                "/people/" + olga + "/request",
                "kind",
                "OBJECTION",
                "by",
                "SELF",
                "channel",
                "VISIT",
                "receivedOn",
                today,
                "text",
                "");

        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(memberships.held(user, school)).isEmpty();
        clock.moveBack();
    }

    @Test
    void answersARequestForAccessInTime() {
        Walk.Answer request = walk.follow(ask("ACCESS", ""));
        String path = "/people/rights/requests/" + id(request);
        assertThat(request.text()).contains("осталось 10 рабочих дней", "Всё, что школа хранит об этом человеке");

        walk.submit(path + "/extend");
        assertThat(walk.open(path).text()).contains("осталось 15 рабочих дней");
        assertThat(walk.submit(path, "outcome", "DONE", "answer", "").status()).isEqualTo(422);
        walk.submit(path, "outcome", "DONE", "answer", "выдали на руки, папка 5");

        assertThat(walk.open(path).text()).contains("сделано", "выдали на руки, папка 5");
        assertThat(walk.open("/people/" + lev).status()).isEqualTo(200);
        assertThat(walk.open("/people/rights").text()).contains("Обращения: открытых нет");
    }

    @Test
    void opensTheDataAgainWhenTheParentThoughtBetterOfIt() {
        String path = "/people/rights/requests/" + id(walk.follow(ask("WITHDRAWAL", "")));
        walk.submit(path + "/unblock", "why", "мать, на словах");

        assertThat(walk.open("/people/" + lev).status()).isEqualTo(200);
        assertThat(walk.open("/people/rights").text()).contains("ничего не назначено");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        Walk.Answer refused = walk.submit(
                "/people/" + lev + "/request",
                "kind",
                "",
                "by",
                "PARENT",
                "channel",
                "CALL",
                "receivedOn",
                "01.01.2100",
                "text",
                "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Заполните это поле", "ещё не наступил");
    }

    @Test
    void showsForWhatDataAreKeptAndCountsTheHoursOfAnIncident() {
        assertThat(walk.open("/people/rights/purposes").text())
                .contains("Подобрать наставника", "Приказ Росархива", "36 месяцев");
        Walk.Answer noted = walk.submit(
                "/people/rights/incidents", "day", today, "time", "0:00", "people", "12", "what", "Ушёл файл не туда");
        assertThat(noted.status()).isEqualTo(302);
        Walk.Answer register = walk.follow(noted);
        assertThat(register.text()).contains("Инцидент № 1", "Данные 12 человек", "сообщить в Роскомнадзор до");
        String path = register.page().select("form[action$=notified]").attr("action");
        walk.submit(path.substring(path.indexOf("/people")));
        assertThat(walk.open("/people/rights/incidents").text()).contains("сообщили в Роскомнадзор " + today);
        assertThat(walk.submit("/people/rights/incidents", "day", today, "time", "утром", "people", "", "what", "")
                        .status())
                .isEqualTo(422);
        Walk director = new Walk(mvc, schools.base(school), schools.as(school, Role.DIRECTOR));
        assertThat(director.open("/people/rights/incidents").status()).isEqualTo(200);
        assertThat(director.open("/people/rights/requests").status()).isEqualTo(404);
    }

    private Walk.Answer ask(String kind, String text) {
        return walk.submit(
                "/people/" + lev + "/request",
                "kind",
                kind,
                "by",
                "PARENT",
                "channel",
                "CALL",
                "receivedOn",
                today,
                "text",
                text);
    }

    private static String id(Walk.Answer request) {
        String action = request.page()
                .select("form[action$=extend], form[action$=unblock]")
                .attr("action");
        return action.replaceAll(".*/requests/([0-9a-f-]+)/.*", "$1");
    }
}
