package ru.nastavnik.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRulesTests {

    @TempDir
    Path root;

    @Test
    void isSilentAboutAPageOfTheHouse() throws IOException {
        write("templates/people/page.html", """
                <html xmlns:th="http://www.thymeleaf.org"
                      th:replace="~{platform/layout :: page(title=#{people.title}, content=~{::main})}">
                <main><p th:replace="~{people/parts :: one}"></p><a th:href="@{${base} + '/people'}">x</a>
                <button hx-post="/s/a/people" type="submit">x</button></main></html>
                """);
        write("static/people/board.css", "p { background: url('data:image/png;base64,AA') }");
        write("static/people/board.js", "fetch('/s/a/people');");

        assertThat(PageRules.complaints(root)).isEmpty();
    }

    @Test
    void reportsATemplateOfAnotherModule() throws IOException {
        write("templates/people/page.html", "<div th:replace=\"~{matching/parts :: board}\"></div>");

        assertThat(PageRules.complaints(root))
                .containsExactly(
                        "people/src/main/resources/templates/people/page.html includes a template of the module"
                                + " matching.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color: red\">x</p>",
                "<p th:style=\"'color: red'\">x</p>",
                "<style>p { color: red }</style>",
                "<script>alert(1)</script>",
                "<button onclick=\"alert(1)\">x</button>",
                "<button hx-on:click=\"alert(1)\">x</button>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<img src=\"https://elsewhere.example/a.png\">",
                "<script src=\"//elsewhere.example/a.js\"></script>",
                "<a th:href=\"@{https://elsewhere.example/}\">x</a>",
                "<p th:utext=\"${name}\">x</p>"
            })
    void reportsWhatThePolicyRefuses(String part) throws IOException {
        write("templates/people/page.html", part);

        assertThat(PageRules.complaints(root)).hasSize(1);
    }

    @Test
    void reportsStylesAndScriptsThatReachElsewhere() throws IOException {
        write("static/people/a.css", "@import 'https://elsewhere.example/a.css';");
        write("static/people/b.css", "p { background: url(//elsewhere.example/a.png) }");
        write("static/people/c.js", "fetch('https://elsewhere.example/');");

        assertThat(PageRules.complaints(root)).hasSize(3);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve("people/src/main/resources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
