package ru.nastavnik.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRulesTests {

    private static final String TABLE = "<table class=\"table\"><caption>x</caption></table>";
    private static final String EXCEL =
            "<p th:replace=\"~{platform/fragments :: excel(${base + '/people/table.xlsx'})}\"></p>";

    @TempDir
    Path root;

    @Test
    void isSilentAboutATableWithItsWorkbook() throws IOException {
        write("page", TABLE + EXCEL);
        write("base", "<a th:href=\"@{${base} + '/base.xlsx' + ${query}}\">x</a>" + TABLE);
        write("words", "<p>x</p>");

        assertThat(complaints(Map.of())).isEmpty();
    }

    @Test
    void reportsATableWithoutAWorkbook() throws IOException {
        write("page", TABLE);

        assertThat(complaints(Map.of()))
                .containsExactly("people/page has 1 of its tables without Excel and without a reason.");
    }

    @Test
    void reportsTheSecondTableOfAPage() throws IOException {
        write("page", TABLE + EXCEL + TABLE);

        assertThat(complaints(Map.of())).hasSize(1);
        assertThat(complaints(Map.of("people/page", List.of("two words")))).isEmpty();
    }

    @Test
    void takesAnotherFileForNoWorkbookOfTheTable() throws IOException {
        write("page", "<a th:href=\"@{${base} + '/people/template.xlsx'}\">x</a>" + TABLE);

        assertThat(complaints(Map.of())).hasSize(1);
    }

    @Test
    void asksThePageThatIncludesATable() throws IOException {
        write("parts", "<table th:fragment=\"rows(all)\" class=\"table\"></table>");
        write("good", "<div th:replace=\"~{people/parts :: rows(${rows})}\"></div>" + EXCEL);
        write("bad", "<table th:replace=\"~{people/parts :: rows(${rows})}\"></table>");

        assertThat(complaints(Map.of()))
                .containsExactly("people/bad has 1 of its tables without Excel and without a reason.");
    }

    @Test
    void reportsAReasonThatNothingNeedsAnyMore() throws IOException {
        write("page", TABLE + EXCEL);

        assertThat(complaints(Map.of("people/page", List.of("a form"), "people/gone", List.of("a form"))))
                .hasSize(2)
                .allMatch(complaint -> complaint.contains("gives 1 reasons"));
    }

    private List<String> complaints(Map<String, List<String>> excused) {
        return TableRules.complaints(root, excused);
    }

    private void write(String name, String main) throws IOException {
        Path file = root.resolve("people/src/main/resources/templates/people/" + name + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<html xmlns:th=\"http://www.thymeleaf.org\"><main>" + main + "</main></html>");
    }
}
