package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.AccountsForTests;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class PeoplePagesIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private AccountsForTests accounts;

    @Autowired
    private RegionClock clock;

    private TenantId school;
    private Walk walk;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
    }

    @AfterEach
    void comeBack() {
        accounts.comeBack();
        clock.moveBack();
    }

    @Test
    void leadsToTheUploadWhileNobodyIsThere() {
        assertThat(walk.open("/people").text()).contains("Пока никого нет");
        assertThat(walk.open("").text()).contains("Загрузить список школы");
    }

    @Test
    void addsAPersonTypedByHand() {
        Walk.Answer added = walk.submit(
                "/people/new",
                "kind",
                "PUPIL",
                "surname",
                " Чижов ",
                "given",
                "Лев",
                "group",
                "9 \"Б\"",
                "birth",
                "2010");
        assertThat(added.status()).isEqualTo(302);
        Person person = schools.inSchool(school, () -> people.named("чижов л.")).getFirst();
        assertThat(person.classGroup()).contains(new ClassGroup(9, "Б"));
        assertThat(person.birthYear()).contains(2010);
        Walk.Answer outside = walk.submit(
                "/people/new", "kind", "PARTNER", "surname", "Орлова", "given", "Инна", "post", "завод, инженер");
        assertThat(outside.status()).isEqualTo(302);
        assertThat(walk.open("/people?kind=PARTNER").text())
                .contains("Орлова Инна", "завод, инженер")
                .doesNotContain("Чижов");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        Walk.Answer refused = walk.submit(
                "/people/new", "kind", "PUPIL", "surname", "", "given", "Лев", "group", "выбыл", "birth", "31.02.2010");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Исправьте 3 места", "Заполните это поле", "Напишите класс цифрой", "Такой даты не бывает");
        assertThat(schools.inSchool(school, people::listed)).isEmpty();
    }

    @Test
    void findsByAnyPartOfANameWithYoAsYe() {
        add("Грачёва", PersonKind.PUPIL);
        add("Сорокин", PersonKind.STAFF);
        assertThat(walk.open("/people?q=%D0%93%D0%A0%D0%90%D0%A7%D0%95%D0%92").text())
                .contains("Грачёва")
                .doesNotContain("Сорокин");
        assertThat(walk.open("/people?group=9%20%D0%90").text())
                .contains("Грачёва")
                .doesNotContain("Сорокин");
        assertThat(walk.open("/people?q=%25").text()).contains("Грачёва", "Сорокин");
        assertThat(walk.open("/people?q=%D1%8F%D1%8F%D1%8F").text()).contains("Никого не нашлось");
    }

    @Test
    void correctsAPersonAndLetsThemLeaveAndComeBack() {
        Person person = add("Грачёва", PersonKind.PUPIL);
        String card = "/people/" + person.id();
        assertThat(walk.open(card).page().select("input[name=group]").attr("value"))
                .isEqualTo("9 А");
        walk.submit(card, "surname", "Грачёва-Синицына", "given", "Анна", "group", "10", "birth", "04.02.2010");
        assertThat(walk.open(card).text()).contains("Грачёва-Синицына Анна", "10");
        walk.submit(card + "/left");
        assertThat(walk.open(card).text()).contains("Выбыл");
        assertThat(walk.open("/people").text()).doesNotContain("Грачёва-Синицына");
        walk.submit(card + "/back");
        assertThat(walk.open("/people").text()).contains("Грачёва-Синицына");
        assertThat(walk.open("/people?group=10").text()).contains("Грачёва-Синицына");
        assertThat(walk.open("/people/requests?group=10").text()).contains("Грачёва-Синицына");
    }

    @Test
    void givesAccessAndPrintsASlipForEach() {
        Person olga = add("Соколова", PersonKind.STAFF);
        Person inna = add("Филина", PersonKind.STAFF);
        assertThat(walk.open("/people/access").text()).contains("Соколова", "Филина");
        Walk.Answer slips = walk.submit(
                "/people/access",
                "chosen",
                olga.id().toString(),
                "chosen",
                inna.id().toString());
        assertThat(slips.page().select("section.slip")).hasSize(2);
        UserId user = found(olga).user().orElseThrow();
        assertThat(slips.text()).contains(found(olga).login().orElseThrow().value());
        assertThat(memberships.held(user, school)).containsExactly(Role.MENTOR);
        assertThat(schools.inSchool(school, () -> people.ofUser(user)))
                .map(Person::id)
                .contains(olga.id());
        Walk.Answer again = walk.submit("/people/access", "chosen", olga.id().toString());
        assertThat(again.page().select("section.slip")).isEmpty();
        assertThat(again.text()).contains("доступ уже есть");
        Walk.Answer anew = walk.submit("/people/access/" + olga.id() + "/slip");
        assertThat(anew.page().select("section.slip")).hasSize(1);
        assertThat(found(olga).user()).contains(user);
        walk.submit("/people/" + olga.id() + "/left");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(memberships.held(user, school)).isEmpty();
    }

    @Test
    void goesOnWhenTheSignInServerIsBack() {
        Person olga = add("Соколова", PersonKind.STAFF);
        accounts.goDown();
        Walk.Answer down = walk.submit("/people/access", "chosen", olga.id().toString());
        assertThat(down.text()).contains("Сервер входа не отвечает", "нажмите ещё раз");
        assertThat(found(olga).user()).isEmpty();
        String login = found(olga).login().orElseThrow().value();
        accounts.comeBack();
        Walk.Answer up = walk.submit("/people/access", "chosen", olga.id().toString());
        assertThat(up.page().select("section.slip")).hasSize(1);
        assertThat(up.text()).contains(login);
    }

    @Test
    void givesNoAccessToAPupilOrToNobody() {
        Person lev = add("Чижов", PersonKind.PUPIL);
        Walk.Answer slips = walk.submit("/people/access", "chosen", lev.id().toString());
        assertThat(slips.page().select("section.slip")).isEmpty();
        assertThat(found(lev).login()).isEmpty();
        assertThat(walk.submit("/people/access").text()).contains("Отметьте хотя бы одного человека");
    }

    private Person add(String surname, PersonKind kind) {
        ClassGroup group = kind == PersonKind.PUPIL ? new ClassGroup(9, "А") : null;
        return schools.inSchool(school, () -> people.add(new PersonName(surname, "Анна", null), kind, group, null));
    }

    private Person found(Person person) {
        return schools.inSchool(school, () -> people.find(person.id())).orElseThrow();
    }
}
