package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentScans;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.PersonalExport;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.Erasures;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** A school's own texts on the blanks, the blanks of 182 people, and scans for those who want them. */
@TenantTest
class PaperPagesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final byte[] PDF = "%PDF-1.7 лист".getBytes(StandardCharsets.UTF_8);

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
    private ConsentScans scans;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private PersonalExport export;

    @Autowired
    private Erasures erasures;

    @Autowired
    private RegionClock clock;

    private TenantId school;
    private RequestPostProcessor user;
    private Walk walk;
    private Person lev;

    @BeforeEach
    void enter() {
        clock.moveTo(noon(DAY));
        school = schools.school();
        user = schools.as(school, Role.COORDINATOR);
        walk = new Walk(mvc, schools.base(school), user);
        lev = pupil("Чижов", new ClassGroup(5, "А"));
        ask(List.of(lev));
    }

    @AfterEach
    void comeBack() {
        clock.moveBack();
    }

    @Test
    void aSchoolPutsItsOwnTextOnTheBlank() {
        assertThat(walk.open("/people/consents/papers").text()).contains("Образец, редакция 1");
        Walk.Answer saved = reword("Согласие родителя", "Я согласен.\nШкола: {school}.", "01.10.2026");
        assertThat(walk.follow(saved).text()).contains("Сейчас: редакция школы 1, с 01.10.2026", "Образец, редакция 1");
        Element blank = walk.open("/people/consents/blanks")
                .page()
                .select("section.blank")
                .getFirst();
        assertThat(blank.text())
                .contains("Согласие родителя", "Я согласен.", "Редакция школы 1")
                .doesNotContain("{school}");
        TenantId other = schools.school();
        Walk elsewhere = new Walk(mvc, schools.base(other), schools.as(other, Role.COORDINATOR));
        assertThat(elsewhere.open("/people/consents/papers").text()).doesNotContain("Согласие родителя");
    }

    @Test
    void aFactKeepsWhichEditionWasSigned() {
        sign(lev, DAY);
        reword("Согласие родителя", "Другими словами.", "05.10.2026");
        assertThat(walk.open("/people/consents/blanks?group=5%20%D0%90").text()).doesNotContain("Другими словами");
        clock.moveTo(noon(DAY.plusDays(4)));
        Person late = pupil("Яблоков", new ClassGroup(5, "А"));
        sign(late, DAY.plusDays(4));
        Person slow = pupil("Иволгин", new ClassGroup(5, "А"));
        sign(slow, DAY.plusDays(3));
        assertThat(edition(lev)).isEqualTo(1);
        assertThat(edition(late)).isEqualTo(101);
        assertThat(edition(slow)).as("signed before the day").isEqualTo(1);
        assertThat(walk.open("/people/" + late.id()).text()).contains("Редакция школы 1");
        reword("Согласие родителя", "Совсем другими словами.", "05.10.2026");
        assertThat(edition(late)).isEqualTo(101);
        assertThat(walk.open("/people/consents/papers/participation").text())
                .contains("Другими словами.", "Совсем другими словами.");
    }

    @Test
    void theStandardTextStaysAvailable() {
        reword("Согласие родителя", "Другими словами.", "01.10.2026");
        assertThat(walk.submit("/people/consents/papers/participation/standard").status())
                .isEqualTo(302);
        assertThat(walk.open("/people/consents/blanks").text())
                .contains("С целями и порядком")
                .doesNotContain("Другими словами");
        assertThat(walk.open("/people/consents/papers/participation").text())
                .contains("Сейчас: образец, редакция 1", "Другими словами.");
    }

    @Test
    void refusesATextThatIsNoneTooLongOrOfAPastDay() {
        assertThat(reword("Согласие", " ", "01.10.2026").status()).isEqualTo(422);
        assertThat(reword("", "Текст", "01.10.2026").status()).isEqualTo(422);
        assertThat(reword("Согласие", "я".repeat(8001), "01.10.2026").status()).isEqualTo(422);
        assertThat(reword("Согласие", "Текст", "30.09.2026").text()).contains("День уже прошёл", "Текст");
        assertThat(reword("Согласие", "Текст", "31.02.2027").status()).isEqualTo(422);
        assertThat(walk.open("/people/consents/papers/other").status()).isEqualTo(404);
        assertThat(walk.open("/people/consents/papers").text()).doesNotContain("Редакция школы");
    }

    @Test
    void prints182PeopleOf8ClassesEachOnePaperAKind() throws IOException {
        List<Person> many = new ArrayList<>(List.of(lev));
        in(() -> {
            List<Person> added = new ArrayList<>();
            for (int i = 0; i < 181; i++) {
                Person person = new Person(new PersonName("Ученик", "Номер", "Т" + i / 2), PersonKind.PUPIL);
                person.describe(PersonDetails.of(new ClassGroup(5 + i % 4, i % 8 < 4 ? "А" : "Б"), null));
                added.add(person);
            }
            people.keep(added);
            many.addAll(added);
            return true;
        });
        ask(many);
        Walk.Answer page = walk.open("/people/consents/blanks?publication=true");
        assertThat(page.text()).contains("546 листов для 182 человек");
        List<String> groups = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (Element blank : page.page().select("section.blank")) {
            titles.add(blank.select("h2").text());
            groups.add(blank.select(".blank-person span")
                    .first()
                    .text()
                    .replace(",", "")
                    .strip());
        }
        assertThat(groups.stream().distinct().map(text -> ClassGroup.read(text).orElseThrow()))
                .as("class by class")
                .hasSize(8)
                .isSorted();
        assertThat(groups.stream().map(text -> ClassGroup.read(text).orElseThrow()))
                .isSorted();
        for (int i = 0; i < titles.size(); i += 3) {
            assertThat(new HashSet<>(titles.subList(i, i + 3)))
                    .as("the papers of one person")
                    .hasSize(3);
        }
        String style = new ClassPathResource("static/platform/house.css").getContentAsString(StandardCharsets.UTF_8);
        assertThat(style.substring(style.indexOf("@media print")))
                .containsPattern("\\.blank \\{[^}]*break-after: page")
                .containsPattern("\\.blank:last-of-type \\{[^}]*break-after: auto");
    }

    @Test
    void keepsNoScanUnlessTheSchoolSwitchesThemOn() {
        assertThat(walk.open("/people/" + lev.id()).text()).doesNotContain("Сканы");
        assertThat(upload(lev, PDF)).isEqualTo(422);
        assertThat(in(scans::count)).isZero();
        walk.submit("/people/consents/papers/scans", "on", "true");
        assertThat(upload(lev, PDF)).isEqualTo(302);
        assertThat(walk.open("/people/" + lev.id()).text()).contains("Сканы: 1");
        walk.submit("/people/consents/papers/scans", "on", "false");
        assertThat(upload(lev, PDF)).isEqualTo(422);
        assertThat(walk.open("/people/" + lev.id()).text())
                .as("what is there can still be removed")
                .contains("Сканы: 1");
        walk.submit("/people/consents/papers/scans/removal");
        assertThat(in(scans::count)).isZero();
    }

    @Test
    void takesAPictureOrAPdfByItsContentUpToFiveMegabytes() {
        walk.submit("/people/consents/papers/scans", "on", "true");
        assertThat(upload(lev, bytes(ConsentScans.LARGEST, 0xFF, 0xD8, 0xFF))).isEqualTo(302);
        assertThat(upload(lev, bytes(100, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)))
                .isEqualTo(302);
        assertThat(upload(lev, bytes(ConsentScans.LARGEST + 1, 0xFF, 0xD8, 0xFF)))
                .isEqualTo(422);
        for (byte[] wrong : List.of(
                new byte[0],
                "<html>%PDF-".getBytes(StandardCharsets.UTF_8),
                bytes(3, '%', 'P', 'D'),
                bytes(100, 'P', 'K', 3, 4))) {
            assertThat(upload(lev, wrong)).isEqualTo(422);
        }
        assertThat(in(() -> scans.of(lev.id())))
                .extracting(scan -> scan.type().name())
                .containsExactlyInAnyOrder("JPG", "PNG");
    }

    @Test
    void everyLookAtAScanIsInTheJournal() {
        walk.submit("/people/consents/papers/scans", "on", "true");
        upload(lev, PDF);
        long before = in(() -> journal.of(lev.id(), 100)).stream()
                .filter(view -> view.place().equals("SCAN"))
                .count();
        String path = "/people/consents/" + lev.id() + "/scans/"
                + in(() -> scans.of(lev.id())).getFirst().id();
        assertThat(walk.download(path)).isEqualTo(PDF);
        assertThat(in(() -> journal.of(lev.id(), 100)).stream()
                        .filter(view -> view.place().equals("SCAN"))
                        .count())
                .isEqualTo(before + 1);
        Person other = pupil("Яблоков", new ClassGroup(5, "А"));
        assertThat(walk.open(path.replace(lev.id().toString(), other.id().toString()))
                        .status())
                .as("another person's")
                .isEqualTo(422);
        Walk director = new Walk(mvc, schools.base(school), schools.as(school, Role.DIRECTOR));
        assertThat(director.open(path).status()).isEqualTo(404);
        TenantId second = schools.school();
        assertThat(new Walk(mvc, schools.base(second), schools.as(second, Role.COORDINATOR))
                        .open(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void goesWithThePersonAndIsNamedInTheirExportWithoutItsBytes() {
        walk.submit("/people/consents/papers/scans", "on", "true");
        upload(lev, PDF);
        byte[] file = in(() -> export.json(export.of(lev.id()).orElseThrow()));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("consent_scan", "\"PDF\"")
                .doesNotContain("\"content\"", "255044462d");
        assertThat(in(() -> erasures.erase(lev.id().value(), DAY))).anySatisfy(erased -> {
            assertThat(erased.what()).isEqualTo("SCAN");
            assertThat(erased.amount()).isEqualTo(1);
        });
        assertThat(in(scans::count)).isZero();
    }

    @Test
    void aScanIsRemovedForGood() {
        walk.submit("/people/consents/papers/scans", "on", "true");
        upload(lev, PDF);
        String path = "/people/consents/" + lev.id() + "/scans/"
                + in(() -> scans.of(lev.id())).getFirst().id();
        assertThat(walk.submit(path + "/removal").status()).isEqualTo(302);
        assertThat(walk.submit(path + "/removal").status()).isEqualTo(422);
        assertThat(in(scans::count)).isZero();
    }

    private Walk.Answer reword(String title, String body, String from) {
        return walk.submit("/people/consents/papers/participation", "title", title, "body", body, "from", from);
    }

    private int upload(Person person, byte[] content) {
        try {
            return mvc.perform(multipart(schools.base(school) + "/people/consents/" + person.id() + "/scans")
                            .file(new MockMultipartFile("file", "скан.exe", null, content))
                            .param("kind", "PROCESSING")
                            .with(csrf())
                            .with(user))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(int size, int... beginning) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(size);
        for (int value : beginning) {
            content.write(value);
        }
        content.writeBytes(new byte[Math.max(0, size - beginning.length)]);
        return content.toByteArray();
    }

    private void sign(Person person, LocalDate day) {
        in(() -> {
            consents.record(
                    List.of(person.id()), Set.of(ConsentKind.PARTICIPATION), Word.paper(Signer.MOTHER, day, null));
            return true;
        });
    }

    private int edition(Person person) {
        return in(() -> consents.history(person.id())).stream()
                .map(ConsentFact::edition)
                .findFirst()
                .orElseThrow()
                .orElseThrow();
    }

    private void ask(List<Person> persons) {
        in(() -> {
            requests.tick(
                    SchoolYear.of(DAY),
                    persons.stream()
                            .map(person -> new Requests.Tick(person.id(), "CAREER", null))
                            .toList());
            return true;
        });
    }

    private Person pupil(String surname, ClassGroup group) {
        return in(() -> people.add(new PersonName(surname, "Лев", "Львович"), PersonKind.PUPIL, group, null));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Tomsk")).toInstant();
    }
}
