package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.identity.Workplaces;
import ru.nastavnik.platform.identity.Workplaces.Workplace;

@SpringBootTest
@AutoConfigureMockMvc
class ShellTests {

    private static final SignedInUser NOBODY_YET =
            new SignedInUser(new UserId(new java.util.UUID(0, 2)), "n-2222-222", Set.of());

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Workplaces workplaces;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signed-out",
                "/sign-in-down",
                "/s/tomsk-14",
                "/s/tomsk-14/sample",
                "/s/tomsk-14/sample/fail/refusal",
                "/s/tomsk-14/sample/fail/database"
            })
    void everyPageStandsWellFormedInBothLanguages(String address) throws Exception {
        for (String language : List.of("ru", "en")) {
            Document page = page(address + "?lang=" + language);

            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.text()).doesNotContain("??");
            assertThat(page.select("[style], style, script:not([src]), [onclick], [onload], [onsubmit]"))
                    .isEmpty();
            assertThat(page.select("input:not([type=hidden]), select, textarea"))
                    .allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                            .hasSize(1));
            assertThat(page.select("[href], [src], [action]"))
                    .allSatisfy(link -> assertThat(link.attr("href") + link.attr("src") + link.attr("action"))
                            .matches("[/#][^/]?.*"));
        }
    }

    @Test
    void saysWhoseSchoolWhichYearAndWho() throws Exception {
        Document page = page("/s/tomsk-14/sample");

        assertThat(page.select(".place").text()).startsWith("МАОУ «Школа № 14»").endsWith("учебный год");
        assertThat(page.select(".head-user").text()).contains("n-7k4q-2mz");
        assertThat(page.select("form[action=/logout]")).hasSize(1);
        assertThat(page.select(".ribbon").text()).contains("ДЕМО");
        assertThat(page.title()).isEqualTo("Ученики и сотрудники школы · МАОУ «Школа № 14»");
    }

    @Test
    void linksWhatTheRolesAllowAndMarksWhereOneIs() throws Exception {
        Document page = page("/s/tomsk-14/sample/slips");

        assertThat(page.select(".nav-line a").eachText())
                .containsExactly("Главная", "Ученики и сотрудники", "Наставнические пары");
        assertThat(page.select(".nav-line [aria-current]").text()).isEqualTo("Ученики и сотрудники");
        assertThat(page.select("details.nav-menu a").eachText()).hasSize(3);
    }

    @Test
    void showsNothingOfASchoolBeforeSigningIn() throws Exception {
        Document page = page("/");

        assertThat(page.select(".nav-line, .place, form[action=/logout]")).isEmpty();
        assertThat(page.select("a.btn-primary").attr("href")).isEqualTo("/oauth2/authorization/keycloak?computer=own");
        assertThat(page.select("a[href$=computer=shared]").text()).isEqualTo("Войти на общем компьютере");
    }

    @Test
    void speaksRussianWhateverTheBrowserPrefers() throws Exception {
        MvcTestResult answer =
                mvc.get().uri("/").header("Accept-Language", "de,en;q=0.8").exchange();

        assertThat(answer.getResponse().getContentAsString()).contains("<html lang=\"ru\">");
    }

    @Test
    void keepsTheChosenLanguageAndRefusesAnUnknownOne() throws Exception {
        assertThat(mvc.get().uri("/?lang=en").exchange().getResponse().getCookie("lang"))
                .satisfies(cookie -> {
                    assertThat(cookie.getValue()).isEqualTo("en");
                    assertThat(cookie.isHttpOnly()).isTrue();
                });
        assertThat(mvc.get().uri("/?lang=de").exchange().getResponse().getCookie("lang"))
                .isNull();
    }

    @Test
    void turnsTheLanguageOfThisVeryPage() throws Exception {
        assertThat(page("/s/tomsk-14/sample?kind=PUPIL&page=2")
                        .select("a[hreflang=en]")
                        .attr("href"))
                .isEqualTo("/s/tomsk-14/sample?kind=PUPIL&page=2&lang=en");
    }

    @Test
    void homeShowsTwoDoorsAndNoMoreThanFiveTasks() throws Exception {
        Document page = page("/s/tomsk-14");

        assertThat(page.select(".door h3").eachText()).containsExactly("Внести готовую пару", "Загрузить список школы");
        assertThat(page.select(".tasks > li")).hasSize(5);
        assertThat(page.select(".tasks h3").first().text()).isEqualTo("Отметить 12 согласий");
        assertThat(page.select(".facts > li")).hasSize(2);
    }

    @Test
    void leadsStraightToTheOnlyPlace() {
        when(workplaces.of(any())).thenReturn(List.of(new Workplace("/s/tomsk-14", "Школа", Set.of(Role.MENTOR))));

        assertThat(mvc.get().uri("/").requestAttr(SampleApplication.USER, NOBODY_YET))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/s/tomsk-14");
    }

    @Test
    void letsChooseAmongPlaces() throws Exception {
        when(workplaces.of(any()))
                .thenReturn(List.of(
                        new Workplace("/region", "", Set.of(Role.REGION_ADMIN)),
                        new Workplace("/s/tomsk-14", "Школа № 14", Set.of(Role.COORDINATOR, Role.DIRECTOR))));

        Document page = read(mvc.get()
                .uri("/")
                .requestAttr(SampleApplication.USER, NOBODY_YET)
                .exchange());

        assertThat(page.select(".places a").eachText()).containsExactly("Региональный центр", "Школа № 14");
        assertThat(page.select(".places p").eachText())
                .containsExactly("сотрудник регионального центра", "директор, куратор");
    }

    @Test
    void tellsWhomToAskWhoHasNoPlace() throws Exception {
        Document page = read(mvc.get()
                .uri("/")
                .requestAttr(SampleApplication.USER, NOBODY_YET)
                .exchange());

        assertThat(page.select("main").text()).contains("n-2222-222", "попросите доступ у куратора");
        assertThat(page.select("main form[action=/logout] button")).hasSize(1);
    }

    @Test
    void tellsOnceWhatWasDone() throws Exception {
        MvcTestResult saved = mvc.post()
                .uri("/s/tomsk-14/sample")
                .param("surname", "Соколова")
                .param("from", "1.9.26")
                .param("form", "teacher")
                .param("_agreed", "on")
                .exchange();

        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/s/tomsk-14/sample");
        Document page = read(mvc.get()
                .uri("/s/tomsk-14/sample")
                .flashAttr(Notice.NAME, saved.getMvcResult().getFlashMap().get(Notice.NAME))
                .exchange());
        assertThat(page.select("[role=status].notice").text()).isEqualTo("Сохранены 3 пары.");
        assertThat(page("/s/tomsk-14/sample").select(".notice")).isEmpty();
    }

    private Document page(String address) throws Exception {
        return read(mvc.get().uri(address).exchange());
    }

    static Document read(MvcTestResult answer) throws Exception {
        MockHttpServletResponse response = answer.getResponse();
        return Jsoup.parse(response.getContentAsString());
    }
}
