package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.rights.Asked;
import ru.nastavnik.participants.rights.AskedBy;
import ru.nastavnik.participants.rights.Channel;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.participants.rights.RequestKind;
import ru.nastavnik.participants.rights.SubjectRequests;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.TenantTest;

/** From the day that the school sets to the one act. */
@TenantTest
class UntickedPagesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Consents consents;

    @Autowired
    private ClassSheets classes;

    @Autowired
    private SubjectRequests asking;

    @Autowired
    private Destructions destructions;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private RegionClock clock;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    private Office office;
    private Walk walk;

    @BeforeEach
    void enter() {
        on(LocalDate.of(2026, 9, 7));
        office = offices.open();
        walk = office.walk();
    }

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @Test
    void removesWhomNobodyTickedWithOneAct() throws SQLException {
        PersonId ticked = pupil("Чижов");
        in(() -> {
            requests.tick(ticked, year(), "ADAPTATION", null);
            return true;
        });
        pupil("Зорин");
        pupil("Грачёв");
        set("01.10.2026");
        on(DAY.plusDays(1));
        Walk.Answer page = walk.open("/people/unticked");
        assertThat(page.text())
                .contains("Зорин", "Грачёв", "есть запрос этого года: 1")
                .doesNotContain("Чижов");

        Walk.Answer act = walk.follow(walk.submit("/people/unticked", "shown", "2", "word", "Убрать "));

        assertThat(act.text()).contains("Акт № 1", "2 человека", "не отмечены до назначенного дня", "карточка: 2");
        assertThat(names()).containsExactly("Чижов");
        assertThat(in(() -> destructions.acts()).getFirst().people()).hasSize(2);
        try (RowsAbout rows = new RowsAbout(url, schema())) {
            assertThat(rows.holding("Зорин")).isEmpty();
        }
        assertThat(walk.open("/people/unticked").text()).contains("Убирать некого");
    }

    @Test
    void leavesEveryoneWhoIsNeededAndSaysWhy() {
        LocalDate today = LocalDate.now(clock);
        PersonId ready = pupil("Готов");
        PersonId consenting = pupil("Согласова");
        PersonId asked = pupil("Спросов");
        PersonId leader = staff("Соколова");
        PersonId mentor = staff("Филина");
        staff("Галкина");
        in(() -> {
            readiness.declare(ready, year(), Set.of(), 0, 1);
            consents.record(List.of(consenting), ConsentKind.TO_TAKE_PART, Word.paper(Signer.MOTHER, today, null));
            asking.register(new Asked(asked, RequestKind.ACCESS, AskedBy.PARENT, Channel.CALL, today, null));
            classes.leadBy(Map.of(new ClassGroup(9, "А"), Optional.of(leader)));
            return true;
        });
        walk.submit("/people/access", "chosen", mentor.toString());

        Walk.Answer pupils = walk.open("/people/unticked");
        Walk.Answer everybody = walk.open("/people/unticked?scope=EVERYBODY");

        assertThat(pupils.text()).contains("Убирать некого").doesNotContain("Галкина");
        assertThat(everybody.page().select("tbody th").eachText()).containsExactly("Галкина Анна");
        assertThat(everybody.text())
                .contains(
                        "готов быть наставником: 1",
                        "согласия действуют: 1",
                        "идёт обращение о личных данных: 1",
                        "ведёт класс: 1",
                        "есть вход в систему: 1");
    }

    @Test
    void removesNobodyBeforeTheDayHasPassed() {
        pupil("Зорин");
        assertThat(walk.submit("/people/unticked", "shown", "1", "word", "убрать")
                        .text())
                .contains("только после назначенного дня");
        set("01.10.2026");
        on(DAY);

        assertThat(walk.open("/people/unticked").page().select("input[name=word]"))
                .isEmpty();
        assertThat(walk.submit("/people/unticked", "shown", "1", "word", "убрать")
                        .status())
                .isEqualTo(422);
        assertThat(names()).containsExactly("Зорин");
    }

    @Test
    void asksForTheWordAndForTheListThatWasShown() {
        pupil("Зорин");
        set("01.10.2026");
        on(DAY.plusDays(1));

        assertThat(walk.submit("/people/unticked", "shown", "1").text()).contains("напишите слово «убрать»");
        assertThat(walk.submit("/people/unticked", "shown", "7", "word", "убрать")
                        .text())
                .contains("Список с тех пор изменился: теперь уйдут 1");
        assertThat(names()).containsExactly("Зорин");
        walk.submit("/people/unticked", "shown", "1", "word", "убрать");
        assertThat(walk.submit("/people/unticked", "shown", "0", "word", "убрать")
                        .text())
                .contains("все отмечены");
    }

    @Test
    void refusesADayThatHasPassedOrIsOfAnotherYear() {
        for (String day : List.of("01.09.2026", "01.10.2027", "", "завтра")) {
            assertThat(walk.submit("/people/unticked/day", "day", day).status())
                    .as(day)
                    .isEqualTo(422);
        }
        assertThat(walk.open("/people/unticked").text()).contains("День ещё не назначен");
    }

    @Test
    void warnsOnTheHomePageTwoWeeksAhead() {
        pupil("Зорин");
        set("01.10.2026");
        assertThat(walk.open("").text()).doesNotContain("Скоро уйдут");
        on(LocalDate.of(2026, 9, 17));
        assertThat(walk.open("").text()).contains("Скоро уйдут, кого не отметили", "1 ученик не отмечен", "01.10.2026");
        on(LocalDate.of(2026, 10, 2));
        assertThat(walk.open("").text()).contains("Уберите тех, кого не отметили");
        walk.submit("/people/unticked", "shown", "1", "word", "убрать");
        assertThat(walk.open("").text()).doesNotContain("Уберите тех");
    }

    private void set(String day) {
        assertThat(walk.submit("/people/unticked/day", "day", day).status()).isEqualTo(302);
    }

    private void on(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }

    private List<String> names() {
        return in(() -> people.listed().stream()
                .map(Person::name)
                .map(PersonName::surname)
                .toList());
    }

    private PersonId pupil(String surname) {
        return office.pupil(surname, "9 А").id();
    }

    private PersonId staff(String surname) {
        return office.staff(surname).id();
    }

    private <T> T in(Supplier<T> work) {
        return office.in(work);
    }

    private String schema() {
        return in(() -> sql.sql("select current_schema()").query(String.class).single());
    }
}
