package ru.nastavnik.participants.roster.hostile;

import static ru.nastavnik.participants.roster.hostile.Hostile.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** XML that is broken, endless, or asks for other files. */
final class MarkupFiles {

    private static final Map<String, String> TYPES = Map.of(
            "a file", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "an address", "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]>",
            "a parameter entity", "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
            "another type", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">");

    private MarkupFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        TYPES.forEach((what, type) -> List.of(
                        RawBook.MAIN, RawBook.RELS, RawBook.SHEET, RawBook.STRINGS, RawBook.STYLES)
                .forEach(part -> files.add(book(
                        "asks for " + what + " in " + part,
                        () -> new RawBook().with(part, type + RawBook.sheet(inline("&x;")))))));
        TYPES.forEach((what, type) -> files.add(
                document("asks for " + what + " in a document", type + "<w:document><w:t>&x;</w:t></w:document>")));
        files.add(book("a billion laughs", () -> new RawBook().with(RawBook.SHEET, laughs())));
        files.add(book("a billion laughs in strings", () -> new RawBook().with(RawBook.STRINGS, laughs())));
        files.add(document("a billion laughs in a document", laughs()));
        sheets().forEach((what, xml) -> files.add(book(what, () -> new RawBook().with(RawBook.SHEET, xml))));
        sheets().forEach((what, xml) -> files.add(document(what + ", as a document", xml)));
        files.add(book(
                "a sheet in UTF-16",
                () -> new RawBook()
                        .with(RawBook.SHEET, RawBook.sheet(inline("ФИО")).getBytes(StandardCharsets.UTF_16))));
        files.add(book(
                "a sheet that is no UTF-8",
                () -> new RawBook()
                        .with(
                                RawBook.SHEET,
                                RawBook.sheet(inline("яяя"))
                                        .getBytes(java.nio.charset.Charset.forName("windows-1251")))));
        for (String encoding : List.of("UTF-7", "KOI8-R", "IBM037", "нет")) {
            files.add(book(
                    "a sheet that calls itself " + encoding,
                    () -> new RawBook()
                            .with(
                                    RawBook.SHEET,
                                    "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + RawBook.sheet(""))));
        }
        return files;
    }

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("an empty part", "");
        sheets.put("a part of spaces", "   ");
        sheets.put("a tag that is not closed", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\">");
        sheets.put("tags that cross", "<a><b></a></b>");
        sheets.put("two roots", "<worksheet/><worksheet/>");
        sheets.put("a sign that XML has not", RawBook.sheet(inline("a\u0001b")));
        sheets.put("a reference to NUL", RawBook.sheet(inline("a&#0;b")));
        sheets.put("an unknown entity", RawBook.sheet(inline("&nothing;")));
        sheets.put("nested without end", "<a>".repeat(100_000));
        sheets.put("an attribute without end", "<worksheet a=\"" + "я".repeat(1_000_000) + "\"/>");
        sheets.put("a text without end", RawBook.sheet(inline("я".repeat(1_000_000))));
        sheets.put("a comment without end", "<!--" + "<".repeat(1_000_000) + "-->" + RawBook.sheet(""));
        sheets.put(
                "a hundred thousand attributes",
                "<worksheet "
                        + IntStream.range(0, 30_000)
                                .mapToObj(i -> "a" + i + "=\"\"")
                                .collect(Collectors.joining(" ")) + "/>");
        sheets.put(
                "a crowd of names",
                RawBook.sheet(IntStream.range(0, 250_000)
                        .mapToObj(i -> "<n" + i + "/>")
                        .collect(Collectors.joining())));
        sheets.put("a style sheet of another", "<?xml-stylesheet href=\"http://127.0.0.1:1/\"?>" + RawBook.sheet(""));
        sheets.put(
                "an inclusion",
                RawBook.sheet(
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"));
        sheets.put("a prefix of nobody", "<x:worksheet><x:sheetData/></x:worksheet>");
        sheets.put("JSON", "{\"rows\": []}");
        return sheets;
    }

    private static String laughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ха\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type + "]>" + RawBook.sheet(inline("&l9;"));
    }

    private static String inline(String text) {
        return RawBook.cells(1, "<c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
    }

    private static Hostile document(String what, String xml) {
        return new Hostile(
                what,
                "список.docx",
                () -> RawBook.zip(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8))));
    }
}
