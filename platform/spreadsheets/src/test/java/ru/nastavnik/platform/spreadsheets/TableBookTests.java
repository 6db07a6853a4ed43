package ru.nastavnik.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableBookTests {

    @Test
    void writesDaysAsDaysNumbersAsNumbersAndTheRestAsText() {
        Row row = only(
                Arrays.asList("Зорин Лев", LocalDate.of(2010, 2, 4), 12, null, LocalDateTime.of(2026, 9, 1, 10, 42)));

        assertThat(row.text(0)).isEqualTo("Зорин Лев");
        assertThat(row.date(1)).contains(LocalDate.of(2010, 2, 4));
        assertThat(row.text(2)).isEqualTo("12");
        assertThat(row.text(3)).isEmpty();
        assertThat(row.date(4)).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+7 900 000-00-00",
                "-1",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "\t=1+1"
            })
    void neverWritesAFormula(String text) throws IOException {
        byte[] book = book(List.of(text));

        assertThat(Spreadsheets.usual()
                        .read("table.xlsx", book)
                        .getFirst()
                        .rows()
                        .get(1)
                        .text(0))
                .isEqualTo(text.strip());
        assertThat(part(book, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ");
        assertThat(part(book, "xl/styles.xml")).containsAnyOf("formatCode=\"@\"", "numFmtId=\"49\"");
    }

    @Test
    void keepsADayOfLongAgoAsTextSinceSpreadsheetsCountItWrong() {
        assertThat(only(List.of(LocalDate.of(1900, 2, 28))).text(0)).isEqualTo("1900-02-28");
        assertThat(only(List.of(LocalDate.of(1900, 3, 1))).date(0)).contains(LocalDate.of(1900, 3, 1));
    }

    @Test
    void leavesOutWhatXmlCannotSay() {
        assertThat(only(List.of("Зо\u0000рин\u000b \ud83d\ude00\ud800")).text(0))
                .isEqualTo("Зорин \ud83d\ude00");
    }

    @Test
    void namesTheSheetAsASheetMayBeNamed() {
        byte[] book =
                TableBook.write("Кто: «где»? [все] / и ещё тридцать один знак", List.of("ФИО"), List.of(List.of("x")));

        assertThat(Spreadsheets.usual().read("table.xlsx", book).getFirst().name())
                .hasSizeLessThanOrEqualTo(31)
                .doesNotContain(":", "?", "[", "/");
    }

    @Test
    void writesATableWithoutRows() {
        byte[] book = TableBook.write("Пусто", List.of("ФИО", "Класс"), List.of());

        assertThat(Spreadsheets.usual().read("table.xlsx", book).getFirst().rows())
                .hasSize(1);
    }

    private static Row only(List<?> values) {
        return Spreadsheets.usual()
                .read("table.xlsx", book(values))
                .getFirst()
                .rows()
                .get(1);
    }

    private static byte[] book(List<?> values) {
        return TableBook.write("Лист", values.stream().map(value -> "Столбец").toList(), List.of(values));
    }

    private static String part(byte[] book, String name) throws IOException {
        try (ZipFile parts = ZipFile.builder().setByteArray(book).get()) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
