package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Entered;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Source;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.Erasures;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class DeskPagesIntegrationTests {

    private static final String CLASS = "?group=9%20%D0%90";

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Readiness readiness;

    @Autowired
    private Consents consents;

    @Autowired
    private Entered entered;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Clock clock;

    private final UserId user = new UserId(UUID.randomUUID());
    private Office office;
    private Walk walk;
    private Person lev;
    private Person anna;
    private Person olga;

    @BeforeEach
    void aClass() {
        office = offices.open(user);
        walk = office.walk();
        lev = office.add(
                "Чижов",
                PersonKind.PUPIL,
                PersonDetails.of(new ClassGroup(9, "А"), null).born(today().getYear() - 12, today().minusYears(12)));
        anna = office.add(
                "Дроздова",
                PersonKind.PUPIL,
                PersonDetails.of(new ClassGroup(9, "А"), null).born(today().getYear() - 12, today().minusYears(12)));
        olga = office.staff("Соколова");
    }

    @Test
    void keepsHowARequestCameToBeKnown() {
        request(lev, "CAREER", "SPOKEN");
        assertThat(sources(Entered.What.REQUEST)).containsExactly(Map.entry(lev.id(), Source.SPOKEN));
        assertThat(walk.open("/people/requests" + CLASS).text()).contains("со слов");

        request(anna, "ADAPTATION", "PAPER");
        assertThat(sources(Entered.What.REQUEST))
                .containsOnly(Map.entry(lev.id(), Source.SPOKEN), Map.entry(anna.id(), Source.PAPER));
    }

    @Test
    void takesWhatNobodySaysOtherwiseForPaperAndRefusesAnUnknownSource() {
        walk.submit("/people/requests", "group", "9 А", "was." + lev.id(), "/", "topic." + lev.id(), "CAREER");
        assertThat(sources(Entered.What.REQUEST)).containsExactly(Map.entry(lev.id(), Source.PAPER));

        assertThat(walk.submit("/people/requests", "group", "9 А", "source", "RUMOUR")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void joinsTheSamePersonWhenTheySignInLater() {
        walk.submit(
                "/people/readiness",
                "group",
                "adults",
                "source",
                "PAPER",
                "was." + olga.id(),
                "",
                "ready." + olga.id(),
                "true",
                "subject." + olga.id(),
                "MATHS",
                "years." + olga.id(),
                "4",
                "capacity." + olga.id(),
                "2");
        walk.submit("/people/access", "chosen", olga.id().toString());

        Person signedIn = office.in(() -> {
            UserId account = people.find(olga.id()).orElseThrow().user().orElseThrow();
            return people.ofUser(account).orElseThrow();
        });
        assertThat(signedIn.id()).isEqualTo(olga.id());
        assertThat(office.in(() -> readiness.of(year())).get(signedIn.id()).capacity())
                .isEqualTo(2);
        assertThat(sources(Entered.What.READINESS)).containsExactly(Map.entry(olga.id(), Source.PAPER));
        assertThat(office.in(() -> people.named("Соколова"))).hasSize(1);
    }

    @Test
    void entersAPileOfConsentsEachWithItsOwnSignerDayAndPlace() {
        assertThat(walk.open("/people/consents/grid" + CLASS).page().select("form[data-grid] select[name^=PROCESSING]"))
                .hasSize(2);
        Walk.Answer saved = walk.submit(
                "/people/consents/grid",
                "group",
                "9 А",
                "day",
                written(today()),
                "came",
                "PAPER",
                "PARTICIPATION." + lev.id(),
                "GIVEN",
                "PROCESSING." + lev.id(),
                "GIVEN",
                "signer." + lev.id(),
                "MOTHER",
                "where." + lev.id(),
                "папка 3, лист 12",
                "PARTICIPATION." + anna.id(),
                "GIVEN",
                "PUBLICATION." + anna.id(),
                "REFUSED",
                "signer." + anna.id(),
                "FATHER",
                "day." + anna.id(),
                written(today().minusDays(2)));
        assertThat(saved.status()).isEqualTo(302);
        assertThat(history(lev)).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.signer()).isEqualTo(Signer.MOTHER);
            assertThat(fact.whereKept()).contains("папка 3, лист 12");
            assertThat(fact.day()).isEqualTo(today());
            assertThat(fact.came()).isEqualTo(Came.PAPER);
        });
        assertThat(history(anna))
                .extracting(ConsentFact::kind)
                .containsExactlyInAnyOrder(ConsentKind.PARTICIPATION, ConsentKind.PUBLICATION);
        assertThat(history(anna)).extracting(ConsentFact::day).containsOnly(today().minusDays(2));
    }

    @Test
    void saysASentenceForEachWrongCellAndWritesNothing() {
        Walk.Answer refused = walk.submit(
                "/people/consents/grid",
                "group",
                "9 А",
                "day",
                written(today()),
                "PARTICIPATION." + lev.id(),
                "GIVEN",
                "signer." + lev.id(),
                "MOTHER",
                "PARTICIPATION." + anna.id(),
                "GIVEN",
                "where." + anna.id(),
                "папка 4");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary a").eachAttr("href")).containsExactly("#signer." + anna.id());
        assertThat(refused.page().select("input[name=where." + anna.id() + "]").val())
                .isEqualTo("папка 4");
        assertThat(history(lev)).isEmpty();

        Walk.Answer several = walk.submit(
                "/people/consents/grid",
                "group",
                "9 А",
                "day",
                written(today()),
                "came",
                "SPOKEN",
                "PARTICIPATION." + lev.id(),
                "GIVEN",
                "signer." + lev.id(),
                "MOTHER",
                "PROCESSING." + anna.id(),
                "REFUSED",
                "signer." + anna.id(),
                "MOTHER",
                "day." + anna.id(),
                "31.02.2026");
        assertThat(several.page().select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#PARTICIPATION." + lev.id(), "#day." + anna.id());
        assertThat(history(anna)).isEmpty();
        assertThat(walk.submit("/people/consents/grid", "group", "9 А", "day", "завтра")
                        .text())
                .contains("Напишите дату на бумагах");
    }

    @Test
    void saysWhichCellOfReadinessIsWrong() {
        Walk.Answer refused = walk.submit(
                "/people/readiness",
                "group",
                "adults",
                "was." + olga.id(),
                "",
                "ready." + olga.id(),
                "true",
                "years." + olga.id(),
                "давно",
                "capacity." + olga.id(),
                "11");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#years." + olga.id(), "#capacity." + olga.id());
        assertThat(office.in(() -> readiness.of(year()))).isEmpty();
    }

    @Test
    void takesAnEmptyGridForNothingAndARowWithoutAPaperForATrouble() {
        assertThat(walk.submit("/people/consents/grid", "group", "9 А", "day", written(today()))
                        .status())
                .isEqualTo(302);
        Walk.Answer refused = walk.submit(
                "/people/consents/grid", "group", "9 А", "day", written(today()), "where." + lev.id(), "папка 4");
        assertThat(refused.text()).contains("Чижов Анна: отметьте, какое согласие");
    }

    @Test
    void savesAFilterUnderANameAndOpensItInOneClick() {
        Walk.Answer page = walk.open("/people/consents" + CLASS + "&show=AWAITED");
        String query = page.page().select("input[name=query]").val();
        Walk.Answer saved =
                walk.submit("/saved-views", "path", "/people/consents", "query", query, "title", "9 А, ждём");
        assertThat(saved.location()).endsWith("/people/consents" + CLASS + "&show=AWAITED");

        String link =
                walk.open("/people/consents").page().select(".saved-views a").attr("href");
        assertThat(link).endsWith("/people/consents" + CLASS + "&show=AWAITED");
        assertThat(walk.open(link.substring(walk.base().length()))
                        .page()
                        .select("#show option[selected]")
                        .val())
                .isEqualTo("AWAITED");
        assertThat(walk.open("/people").page().select(".saved-views a")).isEmpty();
        Walk colleague = office.as(Role.COORDINATOR);
        assertThat(colleague.open("/people/consents").page().select(".saved-views a"))
                .isEmpty();
    }

    @Test
    void doesNotSaveWhomSomebodySearchedFor() {
        walk.submit(
                "/saved-views", "path", "/people", "query", "?q=%D0%A7%D0%B8&kind=PUPIL&group=&page=3", "title", "Мои");

        assertThat(walk.open("/people").page().select(".saved-views a").attr("href"))
                .endsWith("/people?kind=PUPIL");
        assertThat(walk.submit("/saved-views", "path", "/people", "query", "?q=%D0%A7%D0%B8", "title", "Мои")
                        .text())
                .contains("Сохранять нечего");
        assertThat(walk.submit("/saved-views", "path", "//other.org", "query", "?kind=PUPIL", "title", "Мои")
                        .status())
                .isEqualTo(422);
        assertThat(walk.submit("/saved-views", "path", "/people", "query", "?kind={kind}", "title", "Мои")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void takesAFilterAwayAndNobodyElsesWithIt() {
        walk.submit("/saved-views", "path", "/people", "query", "?kind=PUPIL", "title", "Ученики");
        Walk colleague = office.as(Role.COORDINATOR);
        assertThat(colleague
                        .submit("/saved-views/remove", "path", "/people", "title", "Ученики")
                        .text())
                .contains("Такого отбора у вас нет");
        assertThat(walk.open("/people").text()).contains("Ученики");

        assertThat(walk.submit("/saved-views/remove", "path", "/people", "title", "Ученики")
                        .status())
                .isEqualTo(302);
        assertThat(walk.open("/people").page().select(".saved-views a")).isEmpty();
    }

    @Test
    void forgetsBothWithThePerson() {
        request(lev, "CAREER", "SPOKEN");
        walk.submit("/saved-views", "path", "/people", "query", "?kind=PUPIL", "title", "про Чижова");
        walk.submit("/saved-views", "path", "/people", "query", "?kind=STAFF", "title", "взрослые");

        office.in(() -> erasures.erase(lev.id().value(), today()));

        assertThat(sources(Entered.What.REQUEST)).isEmpty();
        assertThat(walk.open("/people").page().select(".saved-views a").eachText())
                .containsExactly("взрослые");
    }

    private void request(Person person, String topic, String source) {
        Walk.Answer saved = walk.submit(
                "/people/requests",
                "group",
                "9 А",
                "source",
                source,
                "was." + person.id(),
                "/",
                "topic." + person.id(),
                topic);
        assertThat(saved.status()).isEqualTo(302);
    }

    private Map<PersonId, Source> sources(Entered.What what) {
        return office.in(() -> entered.of(year(), what));
    }

    private List<ConsentFact> history(Person person) {
        return office.in(() -> consents.history(person.id()));
    }

    private static String written(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private SchoolYear year() {
        return SchoolYear.of(today());
    }
}
