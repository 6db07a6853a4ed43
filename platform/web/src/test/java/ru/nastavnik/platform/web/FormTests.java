package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class FormTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongWithIt() throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/s/tomsk-14/sample")
                .param("surname", "Ёлкина")
                .param("from", "31.02")
                .param("capacity", "пять")
                .param("form", "pupil")
                .param("_agreed", "on")
                .exchange();

        assertThat(answer).hasStatus(422);
        Document page = ShellTests.read(answer);
        assertThat(page.select("#surname").val()).isEqualTo("Ёлкина");
        assertThat(page.select("#from").val()).isEqualTo("31.02");
        assertThat(page.select("#form option[selected]").val()).isEqualTo("pupil");
        assertThat(page.select("#from-error").text()).startsWith("Даты «31.02» нет в календаре");
        assertThat(page.select("#from").attr("aria-describedby")).isEqualTo("from-hint from-error");
        assertThat(page.select("#from").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#surname").hasAttr("aria-invalid")).isFalse();
        assertThat(page.select(".error-summary h2").text()).isEqualTo("Исправьте 2 места, и можно продолжать");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#from", "#capacity");
    }

    @Test
    void saysWhatARuleWantsInRussian() throws Exception {
        Document page = ShellTests.read(mvc.post()
                .uri("/s/tomsk-14/sample")
                .param("surname", " ")
                .param("from", "01.09.2026")
                .param("capacity", "12")
                .param("form", "")
                .param("_agreed", "on")
                .exchange());

        assertThat(page.select("#surname-error").text()).isEqualTo("Заполните это поле.");
        assertThat(page.select("#capacity-error").text()).isEqualTo("Не больше 9.");
    }

    @Test
    void everyLinkOfTheSummaryFindsItsField() throws Exception {
        Document page = ShellTests.read(mvc.post()
                .uri("/s/tomsk-14/sample")
                .param("from", "вчера")
                .param("_agreed", "on")
                .exchange());

        assertThat(page.select(".error-summary a"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }
}
