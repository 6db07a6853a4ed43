package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.doubles.Choice;
import ru.nastavnik.participants.doubles.Merge;
import ru.nastavnik.participants.doubles.Merges;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Asked;
import ru.nastavnik.participants.rights.AskedBy;
import ru.nastavnik.participants.rights.Channel;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.participants.rights.RequestKind;
import ru.nastavnik.participants.rights.SubjectRequests;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.TenantTest;

/** Two cards of one person: found, compared, merged, taken apart, forgotten. */
@TenantTest
class DoublesPagesIntegrationTests {

    @Autowired
    private Offices offices;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Consents consents;

    @Autowired
    private Merges merges;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private SubjectRequests asking;

    @Autowired
    private Destructions destructions;

    @Autowired
    private Memberships memberships;

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
        office = offices.open();
        walk = office.walk();
    }

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @Test
    void proposesSlipsAndRepeatsAndNotNamesakes() {
        pupil("Грачёва", LocalDate.of(2010, 2, 4));
        pupil("Грачова", LocalDate.of(2010, 2, 4));
        pupil("Сорокина", null);
        pupil("Сорокина", LocalDate.of(2010, 5, 5));
        pupil("Дятлова", LocalDate.of(2010, 6, 6));
        pupil("Дятлава", null);
        pupil("Чижова", LocalDate.of(2010, 5, 5));
        pupil("Чижова", LocalDate.of(2012, 11, 19));

        Walk.Answer page = walk.open("/people/doubles");

        assertThat(page.text())
                .contains("3 пары похожих карточек", "Дятлава", "отличаются одной буквой", "известна только у одной")
                .doesNotContain("Чижова");
        assertThat(walk.open("/people").page().select("a[href$=/people/doubles]"))
                .isNotEmpty();
    }

    @Test
    void showsNoMoreWhoAreTwo() {
        PersonId one = pupil("Грачёва", LocalDate.of(2010, 2, 4));
        PersonId other = pupil("Грачова", LocalDate.of(2010, 2, 4));

        walk.submit("/people/doubles/" + other + "/" + one + "/two");

        assertThat(walk.open("/people/doubles").text()).contains("Похожих карточек нет");
    }

    @Test
    void findsTheCardUnderAFormerSurnameByHand() {
        PersonId one = pupil("Грачёва", LocalDate.of(2010, 2, 4));
        PersonId other = pupil("Синицына", LocalDate.of(2010, 2, 4));
        assertThat(walk.open("/people/doubles").text()).contains("Похожих карточек нет");
        assertThat(walk.open("/people/" + one).page().select("a[href$=/people/doubles/of/" + one + "]"))
                .isNotEmpty();

        Walk.Answer found = walk.open("/people/doubles/of/" + one + "?q=%D1%81%D0%B8%D0%BD%D0%B8%D1%86");

        assertThat(found.page().select("a[href$=/people/doubles/" + one + "/" + other + "]"))
                .isNotEmpty();
    }

    @Test
    void mergesWhatWasChosenAndTakesWhatOnlyOneKnows() {
        PersonId one = pupil("Грачёва", null);
        PersonId other = pupil("Синицына", LocalDate.of(2010, 2, 4));
        Walk.Answer compared = walk.open("/people/doubles/" + one + "/" + other);
        assertThat(compared.page().select("input[name=part.NAME]")).hasSize(2);
        assertThat(compared.page().select("input[name=part.BIRTH]")).isEmpty();

        Walk.Answer merged = walk.submit("/people/doubles/" + one + "/" + other, "part.NAME", "other");

        assertThat(walk.follow(merged).text()).contains("Синицына Анна");
        Person person = in(() -> people.listed()).getFirst();
        assertThat(in(() -> people.listed())).hasSize(1);
        assertThat(person.birthDate()).contains(LocalDate.of(2010, 2, 4));
        assertThat(in(() -> journal.of(person.id(), 10))).extracting("place").contains("DOUBLES");
        assertThat(walk.open("/people/" + (person.id().equals(one) ? other : one))
                        .location())
                .endsWith("/people/" + person.id());
    }

    @Test
    void addsConsentsTogetherAndLosesNoRefusal() {
        PersonId one = pupil("Грачёва", LocalDate.of(2015, 2, 4));
        PersonId other = pupil("Грачова", LocalDate.of(2015, 2, 4));
        LocalDate today = LocalDate.now(clock);
        in(() -> {
            consents.record(List.of(one), ConsentKind.TO_TAKE_PART, Word.paper(Signer.MOTHER, today, null));
            consents.record(List.of(other), ConsentKind.TO_TAKE_PART, Word.no(Says.REFUSED, Signer.FATHER, today));
            return true;
        });

        PersonId stays = merge(one, other).stays();

        assertThat(in(() -> consents.history(stays))).hasSize(4);
        assertThat(in(() -> consents.of(List.of(stays))).get(stays).toTakePart())
                .isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void keepsTheRequestThatWasChosenAndGivesBothBack() {
        PersonId one = pupil("Грачёва", LocalDate.of(2010, 2, 4));
        PersonId other = pupil("Грачова", LocalDate.of(2010, 2, 4));
        SchoolYear year = SchoolYear.of(LocalDate.now(clock));
        in(() -> {
            requests.tick(one, year, "ADAPTATION", null);
            requests.tick(other, year, "CAREER", null);
            return true;
        });

        Merge merge = in(() -> merges.merge(new Choice(one, other, Set.of(Choice.Part.REQUEST))));

        assertThat(in(() -> requests.of(year)).get(merge.stays()).topic()).isEqualTo("CAREER");
        assertThat(walk.submit("/people/doubles/merges/" + merge.id() + "/undo").status())
                .isEqualTo(302);
        assertThat(in(() -> requests.of(year)).get(one).topic()).isEqualTo("ADAPTATION");
        assertThat(in(() -> requests.of(year)).get(other).topic()).isEqualTo("CAREER");
        assertThat(in(() -> people.find(other)).orElseThrow().name().surname()).isEqualTo("Грачова");
    }

    @Test
    void keepsWhatWasChangedSinceWhenItIsTakenBack() {
        PersonId one = pupil("Грачёва", LocalDate.of(2010, 2, 4));
        PersonId other = pupil("Грачова", LocalDate.of(2010, 2, 4));
        Merge merge = merge(one, other);
        in(() -> people.correct(
                merge.stays(),
                new PersonName("Грачёва", "Анна", null),
                PersonDetails.of(new ClassGroup(10, "Б"), null).born(2010, LocalDate.of(2010, 2, 4))));

        in(() -> merges.undo(merge.id()));

        assertThat(in(() -> people.find(merge.stays())).orElseThrow().classGroup())
                .contains(new ClassGroup(10, "Б"));
        assertThat(in(() -> people.find(merge.goes())).orElseThrow().classGroup())
                .contains(new ClassGroup(9, "А"));
    }

    @Test
    void takesNothingBackAfterThirtyDaysAndForgetsWhatTheCardsWereLike() {
        Merge merge = merge(pupil("Грачёва", LocalDate.of(2010, 2, 4)), pupil("Грачова", LocalDate.of(2010, 2, 4)));
        assertThat(walk.open("/people/doubles").text()).contains("Объединили за последние 30 дней");
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));

        assertThat(walk.open("/people/doubles").text()).doesNotContain("Объединили за последние");
        Walk.Answer late = walk.submit("/people/doubles/merges/" + merge.id() + "/undo");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("прошло больше 30 дней");
        merge(pupil("Сорокина", null), pupil("Сорокина", LocalDate.of(2010, 5, 5)));
        assertThat(in(() -> sql.sql("select count(*) from merged_row where merge_id = :id")
                        .param("id", merge.id())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void takesTheLatestMergeBackFirst() {
        Merge first = merge(pupil("Грачёва", LocalDate.of(2010, 2, 4)), pupil("Грачова", LocalDate.of(2010, 2, 4)));
        Merge second = in(() -> merges.merge(new Choice(first.stays(), pupil("Грачёва", null), Set.of())));
        Merge third = in(() -> merges.merge(new Choice(pupil("Синицына", null), second.stays(), Set.of())));
        assertThat(third.goes()).isNotEqualTo(second.stays());

        in(() -> merges.undo(third.id()));
        in(() -> merges.undo(second.id()));
        in(() -> merges.undo(first.id()));

        assertThat(in(() -> people.listed())).hasSize(4);
    }

    @Test
    void refusesTwoAccountsAndOffersToCloseOne() {
        PersonId one = staff("Соколова");
        PersonId other = staff("Соколова");
        walk.submit("/people/access", "chosen", one.toString(), "chosen", other.toString());
        UserId closed = in(() -> people.find(one)).orElseThrow().user().orElseThrow();
        String compare = "/people/doubles/" + one + "/" + other;
        assertThat(walk.open(compare).text()).contains("У обеих карточек есть вход");
        assertThat(walk.submit(compare).status()).isEqualTo(422);

        walk.submit(compare + "/close");

        assertThat(memberships.held(closed, office.school())).isEmpty();
        assertThat(walk.submit(compare).location()).endsWith("/people/" + other);
        assertThat(in(() -> people.find(other)).orElseThrow().user()).isPresent();
    }

    @Test
    void keepsTheLoginOfACoordinator() {
        PersonId one = staff("Соколова");
        PersonId other = staff("Соколова");
        walk.submit("/people/access", "chosen", one.toString(), "chosen", other.toString());
        UserId user = in(() -> people.find(one)).orElseThrow().user().orElseThrow();
        memberships.grant(user, office.school(), Role.COORDINATOR, LocalDate.now(clock));

        Walk.Answer refused = walk.submit("/people/doubles/" + one + "/" + other + "/close");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Закройте вход второй карточки");
        assertThat(memberships.held(user, office.school())).contains(Role.COORDINATOR, Role.MENTOR);
    }

    @Test
    void refusesAPupilAndAnAdult() {
        PersonId one = staff("Соколова");
        PersonId other = pupil("Соколова", null);

        assertThat(walk.submit("/people/doubles/" + one + "/" + other).text()).contains("Одна карточка ученика");
        assertThat(walk.open("/people/doubles/" + one + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(walk.open("/people/doubles/" + one + "/" + one).status()).isEqualTo(404);
    }

    @Test
    void knowsThePersonUnderTheFormerNameWhenAListComes() {
        PersonId one = pupil("Грачёва", LocalDate.of(2010, 2, 4));
        PersonId other = pupil("Синицына", LocalDate.of(2010, 2, 4));
        in(() -> merges.merge(new Choice(one, other, Set.of(Choice.Part.NAME))));

        Walk.Answer plan = walk.follow(walk.upload(
                "список.csv",
                "ФИО;Класс;Дата рождения\nГрачёва Анна;9 А;04.02.2010\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(plan.text()).contains("Без изменений").doesNotContain("Добавим");
    }

    @Test
    void leavesNothingOfEitherCardWhenThePersonIsErased() throws SQLException {
        PersonId one = pupil("Грачёва", LocalDate.of(2010, 2, 4));
        PersonId other = pupil("Синицына", LocalDate.of(2010, 2, 4));
        Merge merge = merge(one, other);
        in(() -> asking.register(new Asked(
                merge.stays(), RequestKind.WITHDRAWAL, AskedBy.PARENT, Channel.CALL, LocalDate.now(clock), null)));
        in(() -> destructions.carryOut(
                destructions.open().getFirst().id(),
                new SignedInUser(new UserId(UUID.randomUUID()), "n-test-tst", Set.of(Role.COORDINATOR))));

        try (RowsAbout rows = new RowsAbout(url, schema())) {
            assertThat(rows.holding("Грачёва")).isEmpty();
            assertThat(rows.holding("Синицына")).isEmpty();
            assertThat(rows.holding("грачева")).isEmpty();
            assertThat(rows.holding(merge.goes().toString())).contains("erased");
        }
    }

    private Merge merge(PersonId one, PersonId other) {
        return in(() -> merges.merge(new Choice(one, other, Set.of())));
    }

    private PersonId pupil(String surname, LocalDate born) {
        return office.add(
                        surname,
                        PersonKind.PUPIL,
                        PersonDetails.of(new ClassGroup(9, "А"), null).born(null, born))
                .id();
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
