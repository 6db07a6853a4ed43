package ru.nastavnik.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.matching.SchoolOfPairs;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.programmes.ProgrammeId;

/** The desk as a coordinator without JavaScript walks it. */
@TenantTest
class MatchingPagesIntegrationTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private SchoolOfPairs schools;

    @Autowired
    private Consents consents;

    @Autowired
    private Clock clock;

    private TenantId school;
    private String base;
    private String desk;
    private RequestPostProcessor coordinator;
    private PersonId asks;
    private PersonId helps;

    @BeforeEach
    void openASchool() {
        school = schools.open();
        ProgrammeId programme = schools.programme(school);
        base = schools.fixture().base(school);
        desk = base + "/matching/" + programme;
        coordinator = schools.fixture().as(school, Role.COORDINATOR);
        asks = schools.asks(school, "Лугов", 7, "MATHS");
        helps = schools.helps(school, "Берёзов", 9, 1, "MATHS");
    }

    @Test
    void walksFromChoosingAProgrammeToTheOrder() throws Exception {
        assertThat(page(base + "/matching").select("table tbody th a").attr("href"))
                .isEqualTo(desk);
        assertThat(page(desk).select("main").text()).contains("Пары ещё не подбирали");

        send(desk + "/propose").andExpect(redirectedUrl(desk));
        Document proposed = page(desk);
        assertThat(proposed.select("main").text())
                .contains("Лугов", "Берёзов", "отлично подходят", "Предмет совпадает с запросом: математика")
                .contains("наставник старше на 2 класса")
                .contains("Наставник предложен каждому", "Пройти подготовку до 15.10.");

        browser.perform(signed(post(desk + "/fix"))
                        .param("version", proposed.select("input[name=version]").attr("value"))
                        .param(
                                "proposal",
                                proposed.select("input[name=proposal]").attr("value")))
                .andExpect(redirectedUrl(desk + "/fixed"));

        Document fixed = untilOpened();
        assertThat(fixed.select("h1").text()).startsWith("Закреплённые пары: Ученик – ученик");
        assertThat(fixed.select("main").text()).contains("Работает, приказ оформляется");
        assertThat(fixed.select("a.btn-primary").attr("href")).isEqualTo(base + "/pairs/order");
        assertThat(page(desk).select("main").text()).contains("1 закреплённая пара");
    }

    @Test
    void exportsTheProposalsThatMayBeFixedAndNoOthers() throws Exception {
        send(desk + "/propose");
        assertThat(page(desk).select("a[href$=table.xlsx]")).hasSize(1);
        assertThat(exported()).anyMatch(cell -> cell.startsWith("Лугов")).contains("отлично подходят");

        schools.fixture().inSchool(school, () -> {
            consents.record(List.of(asks), ConsentKind.TO_TAKE_PART, Word.call(Signer.MOTHER, today(), null));
            return true;
        });

        assertThat(exported()).noneMatch(cell -> cell.startsWith("Лугов") || cell.startsWith("Берёзов"));
    }

    @Test
    void exportsWhoHasNoMentorYetUnlessTheirConsentIsMissing() throws Exception {
        PersonId alone = schools.asks(school, "Полев", 7, "PHYSICS");
        PersonId refused = schools.asks(school, "Рощин", 7, "PHYSICS");
        schools.no(school, refused, Says.REFUSED);
        send(desk + "/propose");
        assertThat(page(desk).select("section:contains(Пока без наставника) a[href$=left.xlsx]"))
                .hasSize(1);
        assertThat(exported("/left.xlsx"))
                .anyMatch(cell -> cell.startsWith("Полев"))
                .anyMatch(cell -> cell.contains("физика"))
                .noneMatch(cell -> cell.startsWith("Рощин"));
        schools.papersGoMissing(school, alone);
        assertThat(exported("/left.xlsx")).noneMatch(cell -> cell.startsWith("Полев"));
    }

    private List<String> exported() throws Exception {
        return exported("/table.xlsx");
    }

    private List<String> exported(String table) throws Exception {
        byte[] file = browser.perform(get(desk + table).with(coordinator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Spreadsheets.usual().read("table.xlsx", file).getFirst().rows().stream()
                .flatMap(row -> IntStream.range(0, row.size()).mapToObj(row::text))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void prefersAMentorWhoWishesTheAgeAndNamesTheTopicAndSaysSo() throws Exception {
        schools.asks(school, "Птицын", 7, null);
        PersonId wishes = schools.helps(school, "Ветров", 9, 1);
        schools.says(school, wishes, "помогаю новичкам с адаптацией", "12-13");
        schools.says(school, helps, "", "от 15");

        send(desk + "/propose").andExpect(redirectedUrl(desk));

        String main = page(desk).select("main").text();
        assertThat(main)
                .contains(
                        "Тема запроса есть в компетенциях наставника; наставляемый того возраста, какого хочет наставник");
        assertThat(main).contains("наставник хотел наставляемого другого возраста: разница 2 года");
    }

    @Test
    void proposesAMentorForATopicOfTheSchoolsOwn() throws Exception {
        String topic = schools.asksAbout(school, asks, "Шахматы");
        send(desk + "/propose").andExpect(redirectedUrl(desk));
        assertThat(page(desk).select("main").text())
                .contains("Лугов", "Берёзов", "Шахматы", "Наставник предложен каждому");

        schools.rewords(school, topic, "Шахматный клуб");
        assertThat(page(desk).select("main").text()).contains("Шахматы").doesNotContain("Шахматный клуб");
    }

    @Test
    void saysWhyAChangeIsNotPossible() throws Exception {
        PersonId other = schools.asks(school, "Полев", 7, "MATHS");
        schools.helps(school, "Осина", 8, 1, "PHYSICS");
        send(desk + "/propose");
        Document proposed = page(desk);
        String withOsina = proposed.select("tr:contains(Осина) a").attr("href");
        Document choice = page(withOsina);
        assertThat(choice.select("section:contains(Кого сейчас нельзя)").text())
                .contains("Берёзов", "не осталось мест");

        String answer = browser.perform(signed(post(withOsina))
                        .param("version", choice.select("input[name=version]").attr("value"))
                        .param("mentor", helps.toString()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(answer).select("[role=alert]").text()).contains("У наставника не осталось мест");
        assertThat(List.of(asks, other)).isNotEmpty();
    }

    @Test
    void givesAnotherMentorByHand() throws Exception {
        PersonId osina = schools.helps(school, "Осина", 8, 1, "PHYSICS");
        send(desk + "/propose");
        Document choice = page(desk + "/mentees/" + asks);

        browser.perform(signed(post(desk + "/mentees/" + asks))
                        .param("version", choice.select("input[name=version]").attr("value"))
                        .param("mentor", osina.toString()))
                .andExpect(redirectedUrl(desk));

        assertThat(page(desk).select("main").text())
                .contains("Осина", "Вы выбрали сами")
                .doesNotContain("Берёзов");
    }

    @Test
    void removesAPairByHand() throws Exception {
        send(desk + "/propose");
        Document choice = page(desk + "/mentees/" + asks);

        browser.perform(signed(post(desk + "/mentees/" + asks + "/remove"))
                        .param("version", choice.select("input[name=version]").attr("value")))
                .andExpect(redirectedUrl(desk));

        assertThat(page(desk).select("section:contains(Пока без наставника)").text())
                .contains("Лугов", "Вы убрали предложенную пару");
    }

    @Test
    void tellsTheSecondCoordinatorThatTheRoundChanged() throws Exception {
        send(desk + "/propose");
        Document shown = page(desk);
        send(desk + "/mentees/" + asks + "/remove", "version", version(shown));

        String answer = browser.perform(signed(post(desk + "/fix"))
                        .param("version", version(shown))
                        .param("proposal", shown.select("input[name=proposal]").attr("value")))
                .andExpect(status().is4xxClientError())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(answer).text()).contains("Пока вы смотрели, подбор изменили");
    }

    @Test
    void waitsForPapersInsteadOfOfferingToFix() throws Exception {
        schools.papersGoMissing(school, asks);
        send(desk + "/propose");

        Document shown = page(desk);

        assertThat(shown.select("input[name=proposal]")).isEmpty();
        assertThat(shown.select("main").text()).contains("Ждём бумаг: согласие наставляемого", "ждём бумаг");
    }

    @Test
    void saysWhyNobodyIsProposed() throws Exception {
        schools.no(school, asks, Says.REFUSED);
        send(desk + "/propose");

        assertThat(page(desk).select("section:contains(Пока без наставника)").text())
                .contains("Ни один наставник не подходит по правилам", "согласия нет: отказ");
    }

    @Test
    void homeTellsWhatIsToBeDone() throws Exception {
        assertThat(page(base).select("main").text()).contains("1 человек с запросом без наставника");

        send(desk + "/propose");

        assertThat(page(base).select("main").text()).contains("1 предложенная пара ждёт вас");
    }

    @Test
    void theDirectorReadsAndChangesNothing() throws Exception {
        send(desk + "/propose");
        RequestPostProcessor director = schools.fixture().as(school, Role.DIRECTOR);

        Document shown = Jsoup.parse(browser.perform(get(desk).with(director))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(shown.select("main").text()).contains("Лугов");
        assertThat(shown.select("main button")).isEmpty();
        browser.perform(post(desk + "/propose").with(director).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void aMentorDoesNotSeeTheDesk() throws Exception {
        browser.perform(get(desk).with(schools.fixture().as(school, Role.MENTOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void readsInEnglishToo() throws Exception {
        send(desk + "/propose");

        String shown = browser.perform(
                        get(desk).with(coordinator).param("lang", "en").locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(shown).select("main").text()).contains("Proposed pairs", "fit very well");
    }

    private Document untilOpened() throws Exception {
        List<Document> seen = new ArrayList<>();
        await().untilAsserted(() -> {
            Document shown = page(desk + "/fixed");
            assertThat(shown.select("main").text()).doesNotContain("Закрепляем…");
            seen.add(shown);
        });
        return seen.getFirst();
    }

    private static String version(Document page) {
        return page.select("input[name=version]").attr("value");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(browser.perform(get(path).with(coordinator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(String path, String... parameter) throws Exception {
        MockHttpServletRequestBuilder request = signed(post(path));
        if (parameter.length == 2) {
            request.param(parameter[0], parameter[1]);
        }
        return browser.perform(request).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
        return request.with(coordinator).with(csrf());
    }
}
