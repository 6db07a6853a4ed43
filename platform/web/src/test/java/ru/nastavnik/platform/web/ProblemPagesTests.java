package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ProblemPagesTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "refusal, 422, Соколова уже наставник 3 учеников: больше нельзя.",
        "changed, 409, Ваше изменение не сохранено.",
        "database, 503, База данных сейчас не отвечает. Ничего не потеряно",
        "sign-in, 503, ничего не потеряно",
        "closed, 503, переводят на новую версию"
    })
    void saysWhatHappenedAndWhatToDo(String how, int status, String sentence) throws Exception {
        MvcTestResult answer = mvc.get().uri("/s/tomsk-14/sample/fail/" + how).exchange();

        assertThat(answer).hasStatus(status);
        Document page = ShellTests.read(answer);
        assertThat(page.select("main .lead").text()).contains(sentence);
        assertThat(page.select("main .actions a")).isNotEmpty();
        assertThat(page.select(".place-name").text()).isEqualTo("МАОУ «Школа № 14»");
        assertThat(answer.getResponse().getHeader("Retry-After")).isEqualTo(status == 503 ? "10" : null);
    }

    @Test
    void goesBackOnlyToAPageOfOurs() throws Exception {
        assertThat(back("http://localhost/s/tomsk-14/sample?page=2")).isEqualTo("/s/tomsk-14/sample?page=2");
        assertThat(back("http://elsewhere.example/s/tomsk-14")).isEmpty();
        assertThat(back("https://localhost/s/tomsk-14")).isEmpty();
        assertThat(back("http://localhost//elsewhere.example")).isEmpty();
        assertThat(back("javascript:alert(1)")).isEmpty();
        assertThat(back("http://local host/")).isEmpty();
    }

    @Test
    void givesHtmxAPartAndThePlaceForIt() throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/s/tomsk-14/sample/fail/refusal")
                .header("HX-Request", "true")
                .exchange();

        assertThat(answer).hasStatus(422).headers().hasValue("HX-Retarget", "#problems");
        assertThat(answer.getResponse().getContentAsString())
                .contains("больше нельзя")
                .doesNotContain("<html");
    }

    @Test
    void givesAPageToABoostedRequest() throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/s/tomsk-14/sample/fail/refusal")
                .header("HX-Request", "true")
                .header("HX-Boosted", "true")
                .exchange();

        assertThat(answer.getResponse().getContentAsString()).contains("<html");
    }

    @Test
    void knowsALostConnectionByItsStateHoweverItIsWrapped() {
        assertThat(Problem.behind(new IllegalStateException(new SQLException("", "57P01"))))
                .isEqualTo(Problem.DATABASE);
        assertThat(Problem.behind(new IllegalStateException(new SQLException("", "08006"))))
                .isEqualTo(Problem.DATABASE);
        assertThat(Problem.behind(new IllegalStateException(new SQLException("", "23505"))))
                .isNull();
    }

    private String back(String referer) throws Exception {
        return ShellTests.read(mvc.get()
                        .uri("/s/tomsk-14/sample/fail/refusal")
                        .header("Referer", referer)
                        .exchange())
                .select("main .actions a")
                .eachAttr("href")
                .stream()
                .filter(href -> !href.equals("/"))
                .findFirst()
                .orElse("");
    }
}
