package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.classes.ClassSlips;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.rights.AccessEntry;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

/** A printed code opens one class of one school to whoever holds it, and nothing else to anybody. */
@TenantTest
class ClassSlipsIntegrationTests {

    private static final ClassGroup NINE_A = new ClassGroup(9, "А");
    private static final ClassGroup NINE_B = new ClassGroup(9, "Б");
    private static final AtomicInteger HOMES = new AtomicInteger();

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
    private ClassSlips slips;

    @Autowired
    private Consents consents;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private RegionClock movable;

    @Autowired
    private Clock clock;

    private TenantId school;
    private Walk coordinator;
    private Person lev;
    private Person anna;

    @BeforeEach
    void twoClasses() {
        school = schools.school();
        coordinator = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        lev = add("Чижов", NINE_A);
        anna = add("Дроздова", NINE_B);
    }

    @AfterEach
    void comeBack() {
        movable.moveBack();
    }

    @Test
    void aSlipOpensTheNamesOfItsClassAndOfNoOther() {
        Stranger teacher = new Stranger(school);
        assertThat(teacher.open().page().select("input[name=code]")).hasSize(1);
        assertThat(teacher.type(code(NINE_A)).status()).isEqualTo(302);
        Seen sheet = teacher.open();
        assertThat(sheet.text()).contains("Мой класс: 9 А", "Чижов").doesNotContain("Дроздова");
        assertThat(sheet.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
        for (String path : List.of("/my-class", "/people", "/people/requests", "/people/" + lev.id(), "")) {
            assertThat(teacher.at(schools.base(school) + path).status())
                    .as(path)
                    .isIn(302, 404);
        }
    }

    @Test
    void givesNoFileToWhoHasNoAccount() {
        Stranger teacher = new Stranger(school);
        teacher.type(code(NINE_A));
        Seen sheet = teacher.open();

        assertThat(sheet.text()).contains("Чижов");
        assertThat(sheet.page().select("a[href*=xlsx]")).isEmpty();
        assertThat(teacher.at(schools.base(school).replace("/s/", "/class/") + "/table.xlsx")
                        .status())
                .isEqualTo(404);
        assertThat(teacher.at(schools.base(school) + "/my-class/table.xlsx").status())
                .isIn(302, 404);
    }

    @Test
    void theAnswerIsTakenAndSaidToHaveComeByTheSlip() {
        Stranger teacher = new Stranger(school);
        teacher.type(code(NINE_A));
        Seen saved = teacher.send(
                "/answer",
                "was." + lev.id(),
                "/",
                "topic." + lev.id(),
                "ADAPTATION",
                "signer." + lev.id(),
                "MOTHER",
                "was." + anna.id(),
                "/",
                "topic." + anna.id(),
                "ADAPTATION",
                "signer." + anna.id(),
                "MOTHER");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(in(() -> requests.of(year()).keySet())).containsExactly(lev.id());
        assertThat(in(() -> consents.active(List.of(lev.id(), anna.id())))).containsExactly(lev.id());
        assertThat(coordinator.open("/people/classes").text()).contains("ответили 1 из 2", "по листку с кодом");
        assertThat(teacher.open().text()).contains("получено");
    }

    @Test
    void asksForTheSubjectAndKeepsWhatWasTyped() {
        Stranger teacher = new Stranger(school);
        teacher.type(code(NINE_A));
        Seen refused = teacher.send("/answer", "was." + lev.id(), "/", "topic." + lev.id(), "SUBJECT");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Выберите предмет");
        assertThat(in(() -> requests.of(year()))).isEmpty();
    }

    @Test
    void doesNotSayThatSomebodyRefused() {
        in(() -> {
            consents.record(
                    List.of(lev.id()),
                    ConsentKind.TO_TAKE_PART,
                    Word.no(Says.REFUSED, Signer.MOTHER, LocalDate.now(clock)));
            return true;
        });
        Stranger teacher = new Stranger(school);
        teacher.type(code(NINE_A));
        assertThat(teacher.open().text()).contains("у куратора").doesNotContain("отказ");
    }

    @Test
    void everyViewIsInTheJournalUnderTheSlip() {
        Stranger teacher = new Stranger(school);
        teacher.type(code(NINE_A));
        assertThat(in(() -> journal.of(lev.id(), 10))).isEmpty();
        teacher.open();
        List<AccessEntry> views = in(() -> journal.of(lev.id(), 10));
        assertThat(views).hasSize(1);
        assertThat(views.getFirst().place()).isEqualTo("CLASS_SLIP");
        assertThat(views.getFirst().login()).isEqualTo("листок 9 А");
        assertThat(in(() -> journal.of(anna.id(), 10))).isEmpty();
        assertThat(in(journal::verify).isWhole()).isTrue();
        assertThat(coordinator.open("/people/" + lev.id() + "/views").text())
                .contains("листок 9 А", "по листку с кодом");
    }

    @Test
    void aCodeIsOfOneSchoolOnly() {
        String code = code(NINE_A);
        TenantId other = schools.school();
        schools.inSchool(
                other, () -> people.add(new PersonName("Орлов", "Пётр", "Ильич"), PersonKind.PUPIL, NINE_A, null));
        Stranger teacher = new Stranger(other);
        assertThat(teacher.type(code).status()).isEqualTo(422);
        assertThat(teacher.open().text()).doesNotContain("Орлов", "Чижов");
        teacher = new Stranger(school);
        teacher.type(code);
        assertThat(teacher.at(schools.base(other).replace("/s/", "/class/")).text())
                .as("a ticket of another school")
                .doesNotContain("Орлов", "Чижов");
    }

    @Test
    void sameAnswerWhetherTheSchoolExistsOrNot() {
        Stranger here = new Stranger(school);
        Stranger nowhere = new Stranger("/class/no-such-school");
        assertThat(nowhere.open().status()).isEqualTo(here.open().status());
        String wrong = "123456789012".equals(code(NINE_A)) ? "210987654321" : "123456789012";
        Seen one = here.type(wrong);
        Seen other = nowhere.type(wrong);
        assertThat(other.status()).isEqualTo(one.status()).isEqualTo(422);
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(nowhere.send("/answer").status()).isEqualTo(422);
        assertThat(new Stranger("/class/%7Bx%7D%24").send("/leave").status()).isEqualTo(302);
    }

    @Test
    void isTakenWithSpacesAndDashesAndRefusedWithAWrongDigit() {
        String code = code(NINE_A);
        assertThat(new Stranger(school)
                        .type("  " + code.replace(" ", "-") + " ")
                        .status())
                .isEqualTo(302);
        char last = code.charAt(code.length() - 1);
        String wrong = code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');
        for (String typed : List.of(wrong, code + "1", code.substring(1), "", "' or 1=1 --", "x".repeat(5000))) {
            assertThat(new Stranger(school).type(typed).status()).as(typed).isEqualTo(422);
        }
    }

    @Test
    void endsWithTheNextClickWhenItIsRevoked() {
        Stranger teacher = new Stranger(school);
        teacher.type(code(NINE_A));
        assertThat(coordinator
                        .submit("/people/classes/slips/revoke", "group", "1")
                        .status())
                .as("a class that the school has not")
                .isEqualTo(422);
        coordinator.submit("/people/classes/slips/revoke", "group", "9 А");
        assertThat(teacher.open().text()).doesNotContain("Чижов");
        Seen late = teacher.send("/answer", "was." + lev.id(), "/", "topic." + lev.id(), "ADAPTATION");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("больше не действует");
        assertThat(in(() -> requests.of(year()))).isEmpty();
    }

    @Test
    void isEndedByANewOneAndByItsLastDay() {
        String first = code(NINE_A);
        String second = code(NINE_A);
        assertThat(new Stranger(school).type(first).status()).isEqualTo(422);
        Stranger teacher = new Stranger(school);
        assertThat(teacher.type(second).status()).isEqualTo(302);
        LocalDate last = in(() -> slips.good().get(NINE_A).lastDay());
        movable.moveTo(last.atTime(12, 0).atZone(clock.getZone()).toInstant());
        assertThat(new Stranger(school).type(second).status()).isEqualTo(302);
        movable.moveTo(last.plusDays(1).atTime(12, 0).atZone(clock.getZone()).toInstant());
        assertThat(new Stranger(school).type(second).status()).isEqualTo(422);
        assertThat(teacher.open().text()).doesNotContain("Чижов");
    }

    @Test
    void aTicketEndsAfterTwoLessonsAndWhenItIsHandedBack() {
        Stranger teacher = new Stranger(school);
        String code = code(NINE_A);
        teacher.type(code);
        movable.moveTo(clock.instant().plus(Duration.ofMinutes(111)));
        assertThat(teacher.open().text()).doesNotContain("Чижов");
        movable.moveBack();
        Stranger shared = new Stranger(school);
        shared.type(code);
        shared.send("/leave");
        assertThat(shared.open().text()).doesNotContain("Чижов");
    }

    @Test
    void tooManyWrongCodesOfOneHomeAreTurnedAwayInAllSchools() {
        Stranger guesser = new Stranger(school);
        for (int i = 0; i < SlipGuesses.ADDRESS_BURST; i++) {
            assertThat(guesser.type("00000000%04d".formatted(i)).status()).isEqualTo(422);
        }
        Seen often = guesser.type(code(NINE_A));
        assertThat(often.status()).isEqualTo(429);
        assertThat(often.header("Retry-After")).isNotEmpty();
        Stranger elsewhere = new Stranger(schools.school(), guesser.home());
        assertThat(elsewhere.type("000000000000").status()).isEqualTo(429);
        assertThat(new Stranger(school).type(code(NINE_A)).status())
                .as("another home")
                .isEqualTo(302);
    }

    @Test
    void tooManyWrongCodesOfOneSchoolAreTurnedAwayFromAllHomes() {
        int last = 0;
        // On a slow machine some guesses come back to the school while it is asked.
        for (int i = 0; i < 3 * SlipGuesses.SCHOOL_BURST && last != 429; i++) {
            last = new Stranger(school).type("00000000%04d".formatted(i)).status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(new Stranger(schools.school()).type("000000009999").status())
                .as("another school")
                .isEqualTo(422);
    }

    @Test
    void wholeStaffRoomBehindOneAddressIsLetIn() {
        Stranger first = new Stranger(school);
        String code = code(NINE_A);
        for (int i = 0; i < 60; i++) {
            assertThat(new Stranger(school, first.home()).type(code).status()).isEqualTo(302);
        }
    }

    @Test
    void keepsNoCode() {
        String code = code(NINE_A).replace(" ", "");
        List<String> rows = in(() -> sql.sql("select row_to_json(s)::text from class_slip s")
                .query(String.class)
                .list());
        assertThat(rows).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(code));
        assertThat(rows.getFirst()).contains("code_hash");
    }

    @Test
    void printsASlipForEachClassThatWasTicked() {
        Walk.Answer list = coordinator.open("/people/classes/slips");
        assertThat(list.page().select("input[name=group][checked]")).hasSize(2);
        Walk.Answer printed = coordinator.submit("/people/classes/slips", "group", "9 А", "group", "9 Б");
        assertThat(printed.page().select("section.slip")).hasSize(2);
        assertThat(printed.text()).contains(schools.base(school).replace("/s/", "/class/"));
        List<String> codes = printed.page()
                .select(".slip-secrets dd:matches(^\\d{4} \\d{4} \\d{4}$)")
                .eachText();
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        assertThat(coordinator.open("/people/classes/slips").text())
                .contains("действует до")
                .doesNotContain(codes);
        assertThat(coordinator.submit("/people/classes/slips").status()).isEqualTo(422);
        assertThat(coordinator.submit("/people/classes/slips", "group", "3 Ю").status())
                .isEqualTo(422);
    }

    @Test
    void twoWhoPrintAtOnceLeaveOneGoodSlip() {
        List<CompletableFuture<String>> both = Stream.of(1, 2)
                .map(coordinator -> CompletableFuture.supplyAsync(() -> codeOrRefusal(NINE_A)))
                .toList();
        List<String> codes = both.stream()
                .map(CompletableFuture::join)
                .filter(code -> !code.isEmpty())
                .toList();
        assertThat(codes).isNotEmpty();
        assertThat(in(slips::good)).hasSize(1);
        assertThat(codes)
                .filteredOn(code -> new Stranger(school).type(code).status() == 302)
                .as("of %d slips", codes.size())
                .hasSize(1);
    }

    private String codeOrRefusal(ClassGroup group) {
        try {
            return code(group);
        } catch (Refusal | OptimisticLockingFailureException someoneElse) {
            return "";
        }
    }

    @Test
    void nobodyButTheCoordinatorPrints() {
        for (Role role : List.of(Role.DIRECTOR, Role.CLASS_TEACHER, Role.MENTOR)) {
            Walk walk = new Walk(mvc, schools.base(school), schools.as(school, role));
            assertThat(walk.submit("/people/classes/slips", "group", "9 А").status())
                    .isEqualTo(404);
        }
        assertThat(in(slips::good)).isEmpty();
    }

    private String code(ClassGroup group) {
        return in(() -> slips.print(List.of(group))).getFirst().code();
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }

    private Person add(String surname, ClassGroup group) {
        return in(() -> people.add(new PersonName(surname, "Анна", "Львовна"), PersonKind.PUPIL, group, null));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }

    /** What a browser got. */
    private record Seen(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String header(String name) {
            return Optional.ofNullable(response.getHeader(name)).orElse("");
        }

        Document page() {
            return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }

        String text() {
            return page().text();
        }
    }

    /** Somebody without an account, in a browser of their own, at home. */
    private final class Stranger {

        private final String address;
        private final String home;
        private final MockHttpSession session = new MockHttpSession();

        Stranger(TenantId school) {
            this(schools.base(school).replace("/s/", "/class/"));
        }

        Stranger(TenantId school, String home) {
            this(schools.base(school).replace("/s/", "/class/"), home);
        }

        Stranger(String address) {
            int number = HOMES.incrementAndGet();
            this(address, "10.%d.%d.7".formatted(number / 250, number % 250));
        }

        private Stranger(String address, String home) {
            this.address = address;
            this.home = home;
        }

        String home() {
            return home;
        }

        Seen open() {
            return at(address);
        }

        Seen at(String path) {
            return go(get(URI.create(path)));
        }

        Seen type(String code) {
            return send("", "code", code);
        }

        Seen send(String path, String... namesAndValues) {
            MockHttpServletRequestBuilder request =
                    post(URI.create(address + path)).with(csrf());
            for (int i = 0; i < namesAndValues.length; i += 2) {
                request.param(namesAndValues[i], namesAndValues[i + 1]);
            }
            return go(request);
        }

        private Seen go(MockHttpServletRequestBuilder request) {
            try {
                return new Seen(mvc.perform(
                                request.session(session).locale(Locale.of("ru")).with(sent -> {
                                    sent.setRemoteAddr(home);
                                    return sent;
                                }))
                        .andReturn()
                        .getResponse());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
