package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class ConsentPagesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Consents consents;

    @Autowired
    private RegionClock clock;

    private TenantId school;
    private Walk walk;
    private Person child;
    private Person teenager;
    private Person grown;
    private Person olga;

    @BeforeEach
    void enter() {
        clock.moveTo(noon(DAY));
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        child = pupil("Чижов", "5 А", LocalDate.of(2015, 3, 1));
        teenager = pupil("Дроздова", "10 А", LocalDate.of(2010, 3, 1));
        grown = pupil("Орлов", "11 А", LocalDate.of(2008, 9, 30));
        olga = in(() -> people.add(new PersonName("Соколова", "Анна", "Львовна"), PersonKind.STAFF, null, "учитель"));
        in(() -> {
            List.of(child, teenager, grown)
                    .forEach(person -> requests.tick(person.id(), SchoolYear.of(DAY), "CAREER", null));
            return true;
        });
    }

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @Test
    void ticksManyAtOnceEachSignedAsTheirAgeAsks() {
        assertThat(walk.open("/people/consents").text())
                .contains("Ждём 3 согласия", "Чижов", "Дроздова", "Орлов", "Ждём: 3", "Получено: 0")
                .doesNotContain("Соколова");
        Walk.Answer saved = tick("GIVEN", "signer", "MOTHER", "own", "true", child, teenager, grown);
        assertThat(saved.status()).isEqualTo(302);
        Walk.Answer page = walk.open("/people/consents");
        assertThat(page.text()).contains("Все согласия собраны", "папка 3, лист 12", "Получено: 3");
        assertThat(signers(child)).containsOnly(Signer.MOTHER);
        assertThat(signers(teenager)).containsOnly(Signer.MOTHER, Signer.SELF);
        assertThat(signers(grown)).containsOnly(Signer.SELF);
        assertThat(in(() -> consents.awaited(SchoolYear.of(DAY)))).isEmpty();
        assertThat(walk.open("/people/consents?show=AWAITED").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void aRowMayNameAnotherSignerThanTheRest() {
        walk.submit(
                "/people/consents",
                "group",
                "",
                "chosen",
                child.id().toString(),
                "by." + child.id(),
                "FATHER",
                "kinds",
                "PARTICIPATION",
                "kinds",
                "PROCESSING",
                "state",
                "GIVEN",
                "signer",
                "MOTHER",
                "day",
                "01.10.2026");
        assertThat(signers(child)).containsOnly(Signer.FATHER);
    }

    @Test
    void goesBackToAGroupWhateverIsWrittenInIt() {
        Walk.Answer saved = walk.submit(
                "/people/consents",
                "group",
                "${7*7}{{7*7}}",
                "chosen",
                child.id().toString(),
                "kinds",
                "PARTICIPATION",
                "state",
                "GIVEN",
                "signer",
                "MOTHER",
                "day",
                "01.10.2026");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.location()).contains("group=$%7B7*7%7D");
    }

    @Test
    void waitsForTheOwnSignatureOfATeenager() {
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", teenager);
        assertThat(state(teenager)).isEqualTo(ConsentState.AWAITED);
        assertThat(walk.open("/people/consents?show=AWAITED").text())
                .contains("Дроздова", "ждём собственную подпись")
                .doesNotContain("ждём подпись представителя");
    }

    @Test
    void refusesWhatNoPaperSays() {
        Walk.Answer nobody = tick("GIVEN", "signer", "", "came", "PAPER", child);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Чижов Анна Львовна: выберите, кто подписал");
        assertThat(nobody.page().select("input[name=chosen][checked]")).hasSize(1);
        assertThat(tick("GIVEN", "signer", "MOTHER", "came", "PHONE", child).text())
                .contains("Согласие бывает только на бумаге");
        assertThat(tick("GIVEN", "signer", "GUARDIAN", "came", "PAPER", child).text())
                .contains("впишите основание");
        assertThat(tick("GIVEN", "signer", "SELF", "came", "PAPER", child).text())
                .contains("подписывает законный представитель");
        assertThat(walk.submit("/people/consents", "group", "", "state", "GIVEN", "day", "02.10.2026")
                        .text())
                .contains(
                        "Отметьте хотя бы одного человека",
                        "Отметьте хотя бы одно согласие",
                        "Дата согласия ещё не наступила");
        assertThat(in(() -> consents.history(child.id()))).isEmpty();
    }

    @Test
    void aCallOfOneParentStopsEverythingInTwoClicks() {
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", child);
        assertThat(walk.open("/people/consents").page().select("a[href$=/withdrawal]"))
                .hasSize(1);
        String address = "/people/consents/" + child.id() + "/withdrawal";
        Walk.Answer page = walk.open(address);
        assertThat(page.page().select("input[name=signer][checked]").val()).isEqualTo("MOTHER");
        assertThat(page.page().select("input[name=kinds][checked]").eachAttr("value"))
                .containsExactly("PARTICIPATION", "PROCESSING");
        Walk.Answer done = walk.submit(
                address,
                "signer",
                "FATHER",
                "kinds",
                "PARTICIPATION",
                "kinds",
                "PROCESSING",
                "came",
                "PHONE",
                "day",
                "01.10.2026");
        assertThat(done.status()).isEqualTo(302);
        assertThat(state(child)).isEqualTo(ConsentState.WITHDRAWN);
        Walk.Answer card = walk.open("/people/" + child.id());
        assertThat(card.text()).contains("отозвано", "по телефону", "отец", "папка 3, лист 12", "История: 4 записи");
    }

    @Test
    void nobodySpeaksForSomeoneOfAge() {
        tick("GIVEN", "signer", "", "came", "PAPER", grown);
        String address = "/people/consents/" + grown.id() + "/withdrawal";
        assertThat(walk.open(address).page().select("input[name=signer]").eachAttr("value"))
                .containsExactly("SELF");
        assertThat(walk.submit(
                                address,
                                "signer",
                                "MOTHER",
                                "kinds",
                                "PARTICIPATION",
                                "came",
                                "PHONE",
                                "day",
                                "01.10.2026")
                        .text())
                .contains("отозвать может только он сам");
        assertThat(state(grown)).isEqualTo(ConsentState.GIVEN);
    }

    @Test
    void aMistakeStaysInTheHistoryAndCountsNoMore() {
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", child);
        for (ConsentFact fact : in(() -> consents.history(child.id()))) {
            walk.submit("/people/consents/" + child.id() + "/mistaken/" + fact.getId());
        }
        assertThat(state(child)).isEqualTo(ConsentState.AWAITED);
        assertThat(walk.open("/people/" + child.id()).text()).contains("записано по ошибке, не считается");
        ConsentFact other = tickedFact(teenager);
        assertThat(walk.submit("/people/consents/" + child.id() + "/mistaken/" + other.getId())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void timeAloneAddsALineAndEndsATerm() {
        Person almost = pupil("Снегирёв", "7 А", LocalDate.of(2012, 10, 17));
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", almost, olga);
        clock.moveTo(noon(LocalDate.of(2026, 10, 17)));
        assertThat(state(almost)).isEqualTo(ConsentState.GIVEN);
        assertThat(walk.open("/people/consents?group=7%20%D0%90").text()).contains("ждём собственную подпись");
        clock.moveTo(noon(LocalDate.of(2027, 8, 15)));
        assertThat(state(almost)).isEqualTo(ConsentState.EXPIRING);
        assertThat(state(olga)).isEqualTo(ConsentState.EXPIRING);
        clock.moveTo(noon(LocalDate.of(2027, 9, 1)));
        assertThat(state(olga)).isEqualTo(ConsentState.AWAITED);
        assertThat(walk.open("/people/consents?group=adults").text()).contains("истекло 31.08.2027");
    }

    @Test
    void aPublicationIsAPaperOfItsOwn() {
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", child);
        in(() -> {
            consents.record(
                    List.of(child.id()), Set.of(ConsentKind.PUBLICATION), Word.no(Says.REFUSED, Signer.FATHER, DAY));
            return true;
        });
        assertThat(state(child)).isEqualTo(ConsentState.GIVEN);
        assertThat(walk.open("/people/consents").text()).contains("отказ");
    }

    @Test
    void printsASheetForEachPersonAndKindThatIsAwaited() {
        walk.submit("/people/new", "kind", "PUPIL", "surname", "Яблоков", "given", "Лев", "group", "5 А");
        Person late = in(() -> people.named("Яблоков")).getFirst();
        in(() -> {
            requests.tick(late.id(), SchoolYear.of(DAY), "CAREER", null);
            return true;
        });
        Walk.Answer all = walk.open("/people/consents/blanks");
        assertThat(all.text()).contains("8 листов для 4 человек");
        assertThat(all.page().select("section.blank .blank-person strong").eachText())
                .containsSequence(
                        "Чижов Анна Львовна",
                        "Чижов Анна Львовна",
                        "Яблоков Лев",
                        "Яблоков Лев",
                        "Дроздова Анна Львовна");
        assertThat(all.page().select("section.blank").getFirst().text())
                .contains("Согласие на участие", "Школа", "5 А", "01.03.2015", "Законный представитель")
                .doesNotContain("Сам ученик", "{school}");
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", child, teenager, grown);
        Walk.Answer rest = walk.open("/people/consents/blanks");
        assertThat(rest.page().select("section.blank .blank-person strong").eachText())
                .containsExactly("Яблоков Лев", "Яблоков Лев", "Дроздова Анна Львовна", "Дроздова Анна Львовна");
        assertThat(rest.page().select("section.blank").getLast().text())
                .contains("Сам ученик")
                .doesNotContain("Законный представитель: подпись");
        assertThat(walk.open("/people/consents/blanks?group=5%20%D0%90&publication=true")
                        .page()
                        .select("section.blank"))
                .hasSize(4);
    }

    @Test
    void prints182PeopleByClassInOneFile() {
        in(() -> {
            List<Person> many = new ArrayList<>();
            for (int i = 0; i < 179; i++) {
                Person person = new Person(new PersonName("Ученик", "Номер", "Т" + i), PersonKind.PUPIL);
                person.describe(PersonDetails.of(new ClassGroup(1 + i % 11, i % 2 == 0 ? "А" : "Б"), null));
                many.add(person);
            }
            people.keep(many);
            SchoolYear year = SchoolYear.of(DAY);
            requests.tick(
                    year,
                    many.stream()
                            .map(person -> new Requests.Tick(person.id(), "CAREER", null))
                            .toList());
            return true;
        });
        Walk.Answer page = walk.open("/people/consents/blanks");
        assertThat(page.text()).contains("364 листа для 182 человек");
        List<ClassGroup> classes = page.page().select("section.blank .blank-person span").eachText().stream()
                .filter(text -> !text.contains("дата рождения"))
                .map(text -> ClassGroup.read(text.replace(",", "").strip()).orElseThrow())
                .toList();
        assertThat(classes).hasSize(364).isSorted();
    }

    @Test
    void aSchoolChangesWhoSignsFromTodayOn() {
        tick("GIVEN", "signer", "MOTHER", "came", "PAPER", teenager);
        assertThat(state(teenager)).isEqualTo(ConsentState.AWAITED);
        assertThat(walk.open("/people/consents/rules").text()).contains("14–17 лет", "безопасная практика");
        assertThat(walk.submit("/people/consents/rules", "fromAge", "14", "signers", "REPRESENTATIVE")
                        .status())
                .isEqualTo(302);
        assertThat(state(teenager)).isEqualTo(ConsentState.GIVEN);
        walk.submit("/people/consents/rules", "fromAge", "14", "signers", "BOTH");
        assertThat(state(teenager)).isEqualTo(ConsentState.AWAITED);
        assertThat(walk.submit("/people/consents/rules", "fromAge", "18", "signers", "REPRESENTATIVE")
                        .status())
                .isEqualTo(422);
    }

    private ConsentFact tickedFact(Person person) {
        tick("GIVEN", "signer", "MOTHER", "own", "true", person);
        return in(() -> consents.history(person.id())).getFirst();
    }

    private Walk.Answer tick(String state, String first, String value, String second, String other, Person... persons) {
        List<String> sent = new ArrayList<>(List.of(
                "group",
                "",
                "kinds",
                "PARTICIPATION",
                "kinds",
                "PROCESSING",
                "state",
                state,
                first,
                value,
                second,
                other,
                "day",
                "01.10.2026",
                "where",
                "папка 3, лист 12"));
        for (Person person : persons) {
            sent.addAll(List.of("chosen", person.id().toString()));
        }
        return walk.submit("/people/consents", sent.toArray(String[]::new));
    }

    private List<Signer> signers(Person person) {
        return in(() -> consents.history(person.id())).stream()
                .map(ConsentFact::signer)
                .toList();
    }

    private ConsentState state(Person person) {
        return in(() -> consents.of(List.of(person.id()))).get(person.id()).toTakePart();
    }

    private Person pupil(String surname, String group, LocalDate born) {
        ClassGroup classGroup = ClassGroup.read(group).orElseThrow();
        return in(() -> people.add(
                new PersonName(surname, "Анна", "Львовна"),
                PersonKind.PUPIL,
                PersonDetails.of(classGroup, null).born(null, born)));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Tomsk")).toInstant();
    }
}
