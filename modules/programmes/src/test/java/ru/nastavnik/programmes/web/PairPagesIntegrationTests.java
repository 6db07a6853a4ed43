package ru.nastavnik.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipState;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.ReadyPair;

@TenantTest
class PairPagesIntegrationTests {

    private static final UserId WELL_FORMED = new UserId(UUID.randomUUID());

    @Autowired
    MockMvc web;

    @Autowired
    SchoolFixture schools;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Mentorships pairs;

    @Autowired
    SchoolSql sql;

    @Autowired
    AccessJournal journal;

    @Autowired
    Clock clock;

    private TenantId school;
    private String base;
    private RequestPostProcessor coordinator;
    private LocalDate today;

    @BeforeEach
    void aSchoolWithAList() {
        school = schools.school();
        base = schools.base(school);
        coordinator = schools.as(school, Role.COORDINATOR);
        today = LocalDate.now(clock);
        add("Елохина", "Дарья", "Игоревна", PersonKind.STAFF, null);
        add("Сомов", "Пётр", "Романович", PersonKind.STAFF, null);
        add("Пугачёв", "Лев", null, PersonKind.PUPIL, new ClassGroup(9, "А"));
        add("Рябцева", "Ника", null, PersonKind.PUPIL, new ClassGroup(7, "Б"));
        add("Рябцева", "Вера", null, PersonKind.PUPIL, new ClassGroup(5, null));
    }

    @Test
    void aMentorDoesNotSeeWhoseConsentIsWithdrawnFromThatMinuteOn() throws Exception {
        enter("Елохина", "Пугачёв");
        enter("Елохина", "Рябцева Ника");
        UserId user = new UserId(UUID.randomUUID());
        link(person("Елохина"), user);
        RequestPostProcessor mentor = schools.as(user, school, Role.MENTOR);
        assertThat(page(get(base + "/my").with(mentor), 200)).contains("Пугачёв", "9 А", "Рябцева");
        withdraw("Пугачёв", Signer.MOTHER);
        assertThat(page(get(base + "/my").with(mentor), 200))
                .contains("Рябцева", "согласия нет")
                .doesNotContain("Пугачёв", "9 А");
        withdraw("Елохина", Signer.SELF);
        assertThat(page(get(base + "/my").with(mentor), 200)).doesNotContain("Рябцева");
    }

    @Test
    void anOrderOffersOnlyPairsWhoseConsentsAreThere() throws Exception {
        Mentorship kept = enter("Елохина", "Пугачёв");
        Mentorship waiting = enter("Сомов", "Рябцева Ника");
        withdraw("Рябцева Ника", Signer.FATHER);
        Document page = read(get(base + "/pairs/order"), 200);
        assertThat(page.select("input[name=pairs][checked]").eachAttr("value"))
                .containsExactly(kept.id().toString());
        assertThat(page.select("input[name=pairs][disabled]").eachAttr("value"))
                .containsExactly(waiting.id().toString());
        assertThat(page.text()).contains("Ждём бумаг: 1 пара", "нет согласия");
        assertThat(read(
                                post(base + "/pairs/order")
                                        .param("pairs", waiting.id().toString())
                                        .param("number", "63-од")
                                        .param("date", "03.09.2026"),
                                422)
                        .text())
                .contains("У 1 отмеченной пары нет согласий");
        assertThat(all()).allSatisfy(pair -> assertThat(pair.order()).isEmpty());
        assertThat(read(get(base + "/pairs?state=NO_CONSENT"), 200).select("tbody tr"))
                .hasSize(1);
        assertThat(read(get(base), 200).text()).contains("Нет согласия: 1 пара");
        assertThat(read(get(base + "/pairs/" + waiting.id()), 200).text()).contains("Согласия нет");
    }

    @Test
    void exportsNoPairWhoseConsentsAreMissing() throws Exception {
        enter("Елохина", "Пугачёв");
        enter("Сомов", "Рябцева Ника");
        withdraw("Рябцева Ника", Signer.FATHER);

        assertThat(read(get(base + "/pairs"), 200).text()).contains("В файл не войдёт 1 пара");
        assertThat(exported("/pairs/table.xlsx"))
                .contains("Елохина Дарья Игоревна", "Пугачёв Лев", "9 А")
                .doesNotContain("Рябцева Ника", "Сомов Пётр Романович");
        assertThat(exported("/pairs/order/table.xlsx")).contains("Пугачёв Лев").doesNotContain("Рябцева Ника");
        assertThat(exported("/pairs/table.xlsx?state=COMPLETED")).doesNotContain("Пугачёв Лев");
        assertThat(exported("/programmes/table.xlsx")).contains("Пар работает");
        assertThat(schools.inSchool(school, () -> journal.of(person("Пугачёв").id(), 9)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.taken()).isTrue());
        assertThat(schools.inSchool(
                        school, () -> journal.of(person("Рябцева Ника").id(), 9)))
                .isEmpty();
    }

    private List<String> exported(String path) throws Exception {
        byte[] file = web.perform(get(base + path).with(coordinator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Spreadsheets.usual().read("table.xlsx", file).getFirst().rows().stream()
                .flatMap(row -> IntStream.range(0, row.size()).mapToObj(row::text))
                .toList();
    }

    private void withdraw(String name, Signer signer) {
        schools.inSchool(school, () -> {
            consents.record(List.of(person(name).id()), ConsentKind.TO_TAKE_PART, Word.call(signer, today, null));
            return true;
        });
    }

    @Test
    void theFirstDoorNeedsTwoSurnames() throws Exception {
        read(get(base + "/pairs/new"), 200);
        String address = redirected(post(base + "/pairs/new")
                .param("mentor", " елохина ")
                .param("mentee", "Пугачев")
                .param("from", "01.09.2026")
                .param("orderNumber", "63-од")
                .param("orderDate", "03.09.2026"));
        Document page = read(get(address), 200);
        assertThat(page.select("h1").text()).isEqualTo("Елохина Дарья Игоревна – Пугачёв Лев");
        assertThat(page.select(".status").text()).isEqualTo("Работает (приказ № 63-од от 03.09.2026)");
        assertThat(page.text()).contains("Учитель – ученик, 2026/27", "внесено задним числом");
        assertThat(read(get(base + "/pairs"), 200).select("tbody tr")).hasSize(1);
        assertThat(read(get(base + "/programmes?year=2026"), 200).text()).contains("Открыта");
    }

    @Test
    void asksWhichOfSeveralPeopleIsMeant() throws Exception {
        MockHttpServletRequestBuilder typed = post(base + "/pairs/new")
                .param("mentor", "Елохина Д.И.")
                .param("mentee", "Рябцева")
                .param("from", "01.09.2026");
        Document question = read(typed, 422);
        assertThat(question.select("input[name=menteeId]")).hasSize(2);
        assertThat(question.text()).contains("Рябцева Ника, 7 Б", "Рябцева Вера, 5");
        assertThat(question.select("input[name=mentor]").val()).isEqualTo("Елохина Д.И.");
        assertThat(all()).isEmpty();
        redirected(post(base + "/pairs/new")
                .param("mentor", "Елохина Д.И.")
                .param("mentee", "Рябцева")
                .param("menteeId", person("Рябцева Вера").id().toString())
                .param("from", "01.09.2026"));
        assertThat(all())
                .singleElement()
                .satisfies(pair -> assertThat(pair.mentee())
                        .isEqualTo(person("Рябцева Вера").id()));
    }

    @Test
    void addsSomeoneWhoIsNotInTheListRightThere() throws Exception {
        Document question = read(
                post(base + "/pairs/new")
                        .param("mentor", "Елохина")
                        .param("mentee", "Жуков")
                        .param("from", "01.09.2026"),
                422);
        assertThat(question.select("input[name=addMentee]")).isNotEmpty();
        Document unnamed = read(
                post(base + "/pairs/new")
                        .param("mentor", "Елохина")
                        .param("mentee", "Жуков")
                        .param("addMentee", "true")
                        .param("from", "01.09.2026"),
                422);
        assertThat(unnamed.text()).contains("напишите фамилию, имя и отчество полностью");
        redirected(post(base + "/pairs/new")
                .param("mentor", "Елохина")
                .param("mentee", "жуков иван")
                .param("addMentee", "true")
                .param("menteeClass", "5-б")
                .param("from", "01.09.2026"));
        Person fresh = person("Жуков Иван");
        assertThat(fresh.classGroup()).contains(new ClassGroup(5, "Б"));
        assertThat(all()).hasSize(1);
    }

    @Test
    void addsNobodyWhenThePairIsRefused() throws Exception {
        Document refused = read(
                post(base + "/pairs/new")
                        .param("mentor", "Елохина")
                        .param("mentee", "Жуков Иван")
                        .param("addMentee", "true")
                        .param("from", "01.09.2026")
                        .param("until", "01.08.2026"),
                422);
        assertThat(refused.select(".error-summary").text()).contains("01.08.2026");
        assertThat(schools.inSchool(school, () -> people.named("Жуков"))).isEmpty();
    }

    @Test
    void saysWhichFormFits() throws Exception {
        Document refused = read(
                post(base + "/pairs/new")
                        .param("mentor", "Елохина")
                        .param("mentee", "Пугачёв")
                        .param("form", "pupil-pupil")
                        .param("from", "01.09.2026"),
                422);
        assertThat(refused.select(".error-summary").text()).contains("Подходит: «Учитель – ученик»");
    }

    @Test
    void keepsWhatWasTypedWhenADayIsUnreadable() throws Exception {
        Document page = read(
                post(base + "/pairs/new")
                        .param("mentor", "Елохина")
                        .param("mentee", "Пугачёв")
                        .param("from", "31.02.2026"),
                422);
        assertThat(page.select("input[name=from]").val()).isEqualTo("31.02.2026");
        assertThat(page.select(".field-error")).isNotEmpty();
        Document worse = read(
                post(base + "/pairs/new")
                        .param("mentor", "")
                        .param("mentee", "Пугачёв")
                        .param("from", "31.02.2026")
                        .param("until", "2027-05-31"),
                422);
        assertThat(worse.select(".error-summary a").eachAttr("href")).contains("#mentor", "#from");
        assertThat(worse.select("input[name=from]").val()).isEqualTo("31.02.2026");
        assertThat(worse.select("input[name=until]").val()).isEqualTo("31.05.2027");
        assertThat(worse.select("input[name=mentee]").val()).isEqualTo("Пугачёв");
    }

    @Test
    void showsAPastedTableRowByRowAndEntersItAtOnce() throws Exception {
        String table = """
                №\tНаставник\tНаставляемый\tКласс
                1\tЕлохина Д.И.\tПугачёв Лев\t9А
                2\tСомов П.Р.\tРябцева\t7Б
                3\tСомов П.Р.\tЖуков Иван Олегович\t6В
                4\tСомов П.Р.\tБелова А.А.\t6В
                \tИтого\t4\t
                """;
        Document preview = read(post(base + "/pairs/paste").param("text", table).param("from", "01.09.2026"), 200);
        assertThat(preview.select(".lead").text()).isEqualTo("Внесём 3 пары, 1 ждёт вашего ответа.");
        assertThat(preview.text())
                .contains("Рябцева Ника, 7 Б", "Добавим в список школы: Жуков Иван Олегович, ученик, 6 В");
        assertThat(all()).isEmpty();
        MockHttpServletRequestBuilder unanswered =
                post(base + "/pairs/paste/enter").param("text", table).param("from", "01.09.2026");
        assertThat(read(unanswered, 422).select(".error-summary").text()).contains("Ответьте на вопрос");
        assertThat(all()).isEmpty();
        redirected(post(base + "/pairs/paste/enter")
                .param("text", table)
                .param("from", "01.09.2026")
                .param("orderNumber", "63-од")
                .param("orderDate", "03.09.2026")
                .param("skip.4", "on"));
        assertThat(all()).hasSize(3).allSatisfy(pair -> assertThat(pair.order()).isPresent());
        assertThat(read(post(base + "/pairs/paste").param("text", table).param("from", "01.09.2026"), 200)
                        .text())
                .contains("Эти двое уже составляют пару");
    }

    @Test
    void takesTheFullNameOfAPastedNewcomerAndKeepsTheTableOnError() throws Exception {
        String table = "Сомов П.Р.\tБелова А.А.\t6В\n";
        redirected(post(base + "/pairs/paste/enter")
                .param("text", "Наставник\tНаставляемый\tКласс\n" + table)
                .param("from", "01.09.2026")
                .param("name.2", "Белова Анна Андреевна"));
        assertThat(person("Белова Анна Андреевна").kind()).isEqualTo(PersonKind.PUPIL);
        Document wrong =
                read(post(base + "/pairs/paste").param("text", "Добрый день!").param("from", "01.09.2026"), 422);
        assertThat(wrong.select("textarea").val()).isEqualTo("Добрый день!");
    }

    @Test
    void typesOneOrderInForSeveralPairs() throws Exception {
        enter("Елохина", "Пугачёв");
        enter("Сомов", "Рябцева Ника");
        Document page = read(get(base + "/pairs/order"), 200);
        List<String> ids = page.select("input[name=pairs]").eachAttr("value");
        assertThat(ids).hasSize(2);
        assertThat(read(post(base + "/pairs/order").param("number", "63-од").param("date", "03.09.2026"), 422)
                        .text())
                .contains("Отметьте хотя бы одну пару");
        redirected(post(base + "/pairs/order")
                .param("pairs", ids.toArray(String[]::new))
                .param("number", "63-од")
                .param("date", "03.09.2026"));
        assertThat(read(get(base + "/pairs"), 200).select(".status").eachText())
                .containsOnly("Работает (приказ № 63-од от 03.09.2026)");
    }

    @Test
    void endsAPairEarlyWithAReasonAndNotFromAnOldPage() throws Exception {
        Mentorship pair = enter("Елохина", "Пугачёв");
        String address = base + "/pairs/" + pair.id();
        assertThat(read(
                                post(address + "/stop")
                                        .param("version", "0")
                                        .param("day", "01.10.2026")
                                        .param("reason", " "),
                                422)
                        .select(".error-summary"))
                .isNotEmpty();
        redirected(post(address + "/stop")
                .param("version", "0")
                .param("day", "01.10.2026")
                .param("reason", "переезд"));
        assertThat(read(get(address), 200).text()).contains("Прекращена досрочно 01.10.2026", "переезд");
        Document old = read(post(address + "/complete").param("version", "0").param("day", "01.10.2026"), 422);
        assertThat(old.text()).contains("изменил кто-то другой");
        assertThat(all().getFirst().state()).isEqualTo(MentorshipState.STOPPED_EARLY);
    }

    @Test
    void takesBackAPairEnteredByMistake() throws Exception {
        Mentorship pair = enter("Елохина", "Пугачёв");
        String address = base + "/pairs/" + pair.id();
        assertThat(read(get(address + "/remove"), 200).text()).contains("как будто её не было");
        assertThat(redirected(post(address + "/remove").param("version", "0"))).isEqualTo(base + "/pairs");
        assertThat(all()).isEmpty();
        read(get(address), 404);
    }

    @Test
    void putsAMistypedOrderRight() throws Exception {
        redirected(post(base + "/pairs/new")
                .param("mentor", "Елохина")
                .param("mentee", "Пугачёв")
                .param("from", "01.09.2026")
                .param("orderNumber", "36-од")
                .param("orderDate", "03.09.2026"));
        String address = base + "/pairs/" + all().getFirst().id();
        assertThat(read(get(address + "/correct"), 200)
                        .select("input[name=number]")
                        .val())
                .isEqualTo("36-од");
        redirected(post(address + "/correct")
                .param("version", "0")
                .param("number", "63-од")
                .param("day", "03.09.2026"));
        assertThat(read(get(address), 200).text()).contains("№ 63-од");
    }

    @Test
    void everyPageOfAnActionOpens() throws Exception {
        Mentorship pair = enter("Елохина", "Пугачёв");
        for (String word : List.of("complete", "stop", "suspend", "prolong", "correct", "remove")) {
            assertThat(read(get(base + "/pairs/" + pair.id() + "/" + word), 200)
                            .select("h1")
                            .text())
                    .doesNotContain("pairs.");
        }
        redirected(post(base + "/pairs/" + pair.id() + "/suspend")
                .param("version", "0")
                .param("day", today.plusDays(10).toString())
                .param("reason", "карантин"));
        redirected(post(base + "/pairs/" + pair.id() + "/resume").param("version", "1"));
        assertThat(all().getFirst().state()).isEqualTo(MentorshipState.WORKING);
    }

    @Test
    void aMentorSeesOwnPairsAndNothingElse() throws Exception {
        enter("Елохина", "Пугачёв");
        enter("Сомов", "Рябцева Ника");
        UserId user = new UserId(UUID.randomUUID());
        link(person("Елохина"), user);
        RequestPostProcessor mentor = schools.as(user, school, Role.MENTOR);
        String mine = page(get(base + "/my").with(mentor), 200);
        assertThat(mine).contains("Пугачёв Лев").doesNotContain("Рябцева", "Сомов");
        for (String path : List.of("/pairs", "/pairs/new", "/pairs/order", "/pairs/paste", "/programmes")) {
            page(get(base + path).with(mentor), 404);
        }
        page(get(base + "/pairs/" + all().getFirst().id()).with(mentor), 404);
    }

    @Test
    void aMentorWhoIsNotLinkedReadsASentence() throws Exception {
        assertThat(page(get(base + "/my").with(schools.as(school, Role.MENTOR)), 200))
                .contains("ещё не связан");
    }

    @Test
    void theDirectorReadsButDoesNotEnter() throws Exception {
        Mentorship pair = enter("Елохина", "Пугачёв");
        RequestPostProcessor director = schools.as(school, Role.DIRECTOR);
        assertThat(page(get(base + "/pairs").with(director), 200))
                .contains("Пугачёв")
                .doesNotContain("/pairs/new");
        assertThat(page(get(base + "/pairs/" + pair.id()).with(director), 200)).doesNotContain("Прекратить досрочно");
        page(get(base + "/pairs/new").with(director), 404);
    }

    @Test
    void everyPageStandsWellFormedInBothLanguages() throws Exception {
        Mentorship pair = enter("Елохина", "Пугачёв");
        enter("Сомов", "Рябцева Ника");
        link(person("Елохина"), WELL_FORMED);
        RequestPostProcessor all = schools.as(WELL_FORMED, school, Role.COORDINATOR, Role.MENTOR);
        String table = "Наставник\tНаставляемый\tКласс\nСомов П.Р.\tРябцева\t\nСомов П.Р.\tБелова А.А.\t6В\n";
        List<MockHttpServletRequestBuilder> requests = List.of(
                get(base + "/pairs"),
                get(base + "/pairs?state=COMPLETED"),
                get(base + "/pairs/" + pair.id()),
                get(base + "/pairs/" + pair.id() + "/stop"),
                get(base + "/pairs/order"),
                get(base + "/pairs/new"),
                post(base + "/pairs/new")
                        .param("mentor", "Жуков")
                        .param("mentee", "Рябцева")
                        .param("from", "1.9"),
                get(base + "/pairs/paste"),
                post(base + "/pairs/paste").param("text", table).param("from", "01.09.2026"),
                post(base + "/pairs/paste").param("text", " ").param("from", "32.09.2026"),
                get(base + "/programmes"),
                get(base + "/my"),
                get(base));
        for (String language : List.of("en", "ru")) {
            for (MockHttpServletRequestBuilder request : requests) {
                wellFormed(web.perform(request.with(all).with(csrf()).queryParam("lang", language))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
            }
        }
    }

    private static void wellFormed(String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input:not([type=hidden]):not([aria-label]), select, textarea"))
                .allSatisfy(field ->
                        assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
        assertThat(page.select("[aria-describedby]")).allSatisfy(field -> {
            for (String id : field.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).isNotNull();
            }
        });
        assertThat(page.select(".error-summary a"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @Test
    void anotherSchoolsPairIsNotFound() throws Exception {
        Mentorship pair = enter("Елохина", "Пугачёв");
        TenantId neighbour = schools.school();
        page(get(schools.base(neighbour) + "/pairs/" + pair.id()).with(schools.as(neighbour, Role.COORDINATOR)), 404);
    }

    private Mentorship enter(String mentor, String mentee) {
        return schools.inSchool(
                school,
                () -> pairs.enter(new ReadyPair(
                        new FormCode("teacher-pupil"),
                        person(mentor).id(),
                        person(mentee).id(),
                        LocalDate.of(2026, 9, 1))));
    }

    private List<Mentorship> all() {
        return schools.inSchool(school, () -> pairs.all());
    }

    private Person person(String name) {
        return schools.inSchool(school, () -> people.named(name).getFirst());
    }

    private void add(String surname, String given, String patronymic, PersonKind kind, ClassGroup group) {
        schools.inSchool(school, () -> {
            Person person = people.add(new PersonName(surname, given, patronymic), kind, group, null);
            consents.record(
                    List.of(person.id()), ConsentKind.TO_TAKE_PART, Word.paper(Signer.MOTHER, today, "папка 3"));
            return person;
        });
    }

    private void link(Person person, UserId user) {
        schools.inSchool(
                school,
                () -> sql.sql("update person set user_id = :user where id = :id")
                        .param("user", user.value())
                        .param("id", person.id().value())
                        .update());
    }

    private Document read(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return Jsoup.parse(page(request.with(coordinator), expected));
    }

    private String page(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return web.perform(request.with(csrf()).locale(Locale.of("ru")))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String redirected(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(coordinator).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
