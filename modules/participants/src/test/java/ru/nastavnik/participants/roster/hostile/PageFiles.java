package ru.nastavnik.participants.roster.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Web pages under the name of a workbook. */
final class PageFiles {

    private static final String ROWS = "<tr><td>ФИО</td><td>Класс</td></tr><tr><td>Чижов Лев</td><td>7А</td></tr>";

    private PageFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        pages().forEach((what, page) ->
                files.add(new Hostile(what, "список.xls", () -> page.getBytes(StandardCharsets.UTF_8))));
        return files;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("a page with a list", "<html><body><table>" + ROWS + "</table></body></html>");
        pages.put("a bare table", "<table>" + ROWS + "</table>");
        pages.put("a page without a table", "<html><body><p>Ошибка 500</p></body></html>");
        pages.put("a page that is not closed", "<html><body><table><tr><td>ФИО<td>Класс<tr><td>Чижов Лев<td>7А");
        pages.put("tables in tables", "<html>" + "<table><tr><td>".repeat(3000) + ROWS);
        pages.put("divisions in divisions", "<html>" + "<div>".repeat(200_000) + "<table>" + ROWS);
        pages.put("a hundred thousand open cells", "<html><table><tr>" + "<td>я".repeat(100_000));
        pages.put("a million empty cells", "<html><table>" + "<tr><td><td>".repeat(400_000));
        pages.put("six megabytes", "<html><table>" + "<tr><td>я</td></tr>".repeat(320_000));
        pages.put("a script", "<html><script>fetch('http://127.0.0.1')</script><table>" + ROWS + "</table>");
        pages.put(
                "a picture of another",
                "<html><table><tr><td><img src=\"http://127.0.0.1/\"></td></tr>" + ROWS + "</table>");
        pages.put("a frame of another", "<html><frameset><frame src=\"sheet001.htm\"></frameset></html>");
        pages.put("an encoding of nobody", "<html><meta charset=\"нет-такой\"><table>" + ROWS + "</table>");
        pages.put("another encoding of nobody", "<html><meta charset=\"x-nobody\"><table>" + ROWS + "</table>");
        pages.put("a table of spans", "<html><table>" + ROWS.replace("<td>", "<td colspan=\"999\">") + "</table>");
        pages.put(
                "a span without end",
                "<html><table>" + ROWS.replace("<td>", "<td colspan=\"99999999999\">") + "</table>");
        pages.put("many paragraphs", "<html><table>" + ROWS + "</table>" + "<p>я</p>".repeat(6000));
        pages.put("attributes without end", "<html><table " + "a=1 ".repeat(200_000) + ">" + ROWS + "</table>");
        pages.put("entities", "<html><table>" + ROWS.replace("Лев", "&#0;&#x202E;&nbsp;&lt;Лев") + "</table>");
        pages.put(
                "a page in one file",
                "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n<html>");
        return pages;
    }
}
