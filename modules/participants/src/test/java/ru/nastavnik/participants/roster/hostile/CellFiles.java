package ru.nastavnik.participants.roster.hostile;

import static ru.nastavnik.participants.roster.hostile.Hostile.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sound archives of sound XML whose sheets, rows and cells are not what they should be. */
final class CellFiles {

    private CellFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        cells().forEach((what, cell) ->
                files.add(book(what, () -> new RawBook().rows(RawBook.person(2).replace("</row>", cell + "</row>")))));
        rows().forEach((what, rows) -> files.add(book(what, () -> new RawBook().rows(rows))));
        large(files);
        structure(files);
        return files;
    }

    private static Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        List.of("ZZZZZZ1", "XFD2", "A0", "", "7", "ЯЯ2", "A99999999999", "-1")
                .forEach(address -> cells.put("a cell at «" + address + "»", cell(address, "n", "", "7")));
        List.of("-1", "999999", "2147483648", "много", "")
                .forEach(place -> cells.put("a shared text «" + place + "»", cell("B2", "s", "", place)));
        List.of("1e999999999", "-1e999999999", "1e-999999999", "NaN", "INF", "0x1F", "1,5", "1".repeat(400), "")
                .forEach(number -> cells.put(
                        "a number " + number.substring(0, Math.min(12, number.length())), cell("C2", "n", "", number)));
        List.of("0", "-1", "0.5", "60", "1462", "46000", "80000", "2958466", "1e10", "1e999999999")
                .forEach(day -> cells.put("day " + day, cell("C2", "n", "1", day)));
        List.of("-1", "999999", "много").forEach(style -> cells.put("style " + style, cell("C2", "n", style, "41000")));
        List.of("1899-12-31", "2999-01-01", "2013-13-45", "вчера")
                .forEach(day -> cells.put("ISO day " + day, cell("C2", "d", "", day)));
        cells.put("a cell that is true", cell("B2", "b", "", "1"));
        cells.put("a cell in error", cell("B2", "e", "", "#REF!"));
        cells.put("a type of nobody", cell("B2", "zzz", "", "7А"));
        List.of("cmd|'/c calc'!A1", "HYPERLINK(\"http://127.0.0.1\")", "WEBSERVICE(\"http://127.0.0.1\")", "1/0")
                .forEach(formula -> cells.put(
                        "formula " + formula,
                        "<c r=\"B2\" t=\"str\"><f>" + formula.replace("\"", "&quot;") + "</f><v>7А</v></c>"));
        cells.put("a formula that was never computed", "<c r=\"B2\"><f>A1</f></c>");
        cells.put("a shared formula without its first", "<c r=\"B2\"><f t=\"shared\" si=\"7\"/><v>7</v></c>");
        cells.put("two cells at one place", cell("B2", "str", "", "7А") + cell("B2", "str", "", "7Б"));
        return cells;
    }

    private static String cell(String address, String type, String style, String value) {
        return "<c r=\"" + address + "\" t=\"" + type + "\"" + (style.isEmpty() ? "" : " s=\"" + style + "\"") + "><v>"
                + value + "</v></c>";
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String number : List.of("-5", "0", "99999999999", "x", "")) {
            rows.put("row number " + number, RawBook.person(2).replace("r=\"2\"", "r=\"" + number + "\""));
        }
        rows.put("rows from below", RawBook.person(9) + RawBook.person(5) + RawBook.person(2));
        rows.put("one row again and again", RawBook.person(2).repeat(300));
        rows.put("16,384 cells in a row", RawBook.cells(2, "<c t=\"str\"><v>я</v></c>".repeat(16_384)));
        rows.put(
                "a hundred thousand array formulas",
                RawBook.cells(
                        2,
                        IntStream.range(0, 50_000)
                                .mapToObj(i ->
                                        "<c r=\"B2\"><f t=\"array\" ref=\"A" + i + ":B" + i + "\">1</f><v>1</v></c>")
                                .collect(Collectors.joining())));
        return rows;
    }

    private static void large(List<Hostile> files) {
        files.add(book(
                "1,048,576 empty rows",
                () -> new RawBook()
                        .rows(RawBook.person(2)
                                + IntStream.range(3, 1_048_577)
                                        .mapToObj(i -> "<row r=\"" + i + "\"/>")
                                        .collect(Collectors.joining()))));
        files.add(book(
                "1,048,576 rows of blank cells",
                () -> new RawBook()
                        .rows(IntStream.range(2, 1_048_577)
                                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\" s=\"1\"/></row>")
                                .collect(Collectors.joining()))));
        files.add(book(
                "5,001 rows",
                () -> new RawBook()
                        .rows(IntStream.range(2, 5_003)
                                .mapToObj(RawBook::person)
                                .collect(Collectors.joining()))));
        for (String text : List.of("я", " я")) {
            files.add(book(
                    "one long text half a million times, begun «" + text + "»",
                    () -> new RawBook()
                            .with(RawBook.STRINGS, "<sst><si><t>" + text + "я".repeat(30_000) + "</t></si></sst>")
                            .rows(IntStream.range(2, 5_000)
                                    .mapToObj(i -> RawBook.cells(i, "<c t=\"s\"><v>0</v></c>".repeat(100)))
                                    .collect(Collectors.joining()))));
        }
        files.add(book(
                "a million small texts",
                () -> new RawBook()
                        .with(
                                RawBook.STRINGS,
                                "<sst>"
                                        + IntStream.range(0, 1_000_100)
                                                .mapToObj(i -> "<si><t>" + Integer.toString(i, 36) + "</t></si>")
                                                .collect(Collectors.joining())
                                        + "</sst>")));
        files.add(book(
                "half a million full cells",
                () -> new RawBook()
                        .rows(IntStream.range(2, 5_000)
                                .mapToObj(i -> RawBook.cells(
                                        i, ("<c t=\"str\"><v>" + i + "я".repeat(40) + "</v></c>").repeat(100)))
                                .collect(Collectors.joining()))));
    }

    private static void structure(List<Hostile> files) {
        for (String part : List.of(RawBook.MAIN, RawBook.RELS, RawBook.SHEET, RawBook.STRINGS, RawBook.STYLES)) {
            files.add(book("without " + part, () -> new RawBook().without(part)));
        }
        for (String target :
                List.of("workbook.xml", "../../../../etc/passwd", "http://127.0.0.1/", "", "/", "нет.xml")) {
            files.add(book(
                    "a sheet that is «" + target + "»", () -> new RawBook().with(RawBook.RELS, """
                    <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="%s"/></Relationships>""".formatted(target))));
        }
        files.add(book("a sheet elsewhere", () -> new RawBook().with(RawBook.RELS, """
                <Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="http://127.0.0.1/" \
                TargetMode="External"/></Relationships>""")));
        files.add(book("a workbook without sheets", () -> main("")));
        files.add(book("only hidden sheets", () -> main("<sheet name=\"Л\" state=\"veryHidden\" r:id=\"rId1\"/>")));
        files.add(book("one part as a thousand sheets", () -> main("<sheet name=\"Л\" r:id=\"rId1\"/>".repeat(1000))));
        files.add(book(
                "a sheet with an endless name",
                () -> main("<sheet name=\"" + "я".repeat(9000) + "\" r:id=\"rId1\"/>")));
        files.add(book(
                "a sheet with a name from the right",
                () -> main("<sheet name=\"\u202Eклассы\u2066\" r:id=\"rId1\"/>")));
        files.add(book(
                "days counted from 1904",
                () -> new RawBook()
                        .with(RawBook.MAIN, """
                        <workbook xmlns:r="r"><workbookPr date1904="1"/>\
                        <sheets><sheet name="Л" r:id="rId1"/></sheets></workbook>""")
                        .rows(RawBook.person(2).replace("</row>", cell("C2", "n", "1", "40000") + "</row>"))));
    }

    private static RawBook main(String sheets) {
        return new RawBook().with(RawBook.MAIN, "<workbook xmlns:r=\"r\"><sheets>" + sheets + "</sheets></workbook>");
    }
}
