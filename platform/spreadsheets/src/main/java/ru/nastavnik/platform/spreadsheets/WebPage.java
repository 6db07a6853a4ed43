package ru.nastavnik.platform.spreadsheets;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page under the name of a workbook, as electronic journals write it: the tables of it, and the lines between. */
record WebPage(Intake intake) {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS = Pattern.compile(
            "(?s)\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,500}?-->\\s*)*<(!doctype\\s+html|html|head|meta|style|body|table|div|center)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** Whether a text begins like a web page. */
    static boolean is(String text) {
        return BEGINS.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
    }

    /** The text in the encoding that the page names, where it is not UTF-8 anyway. */
    static String decode(byte[] content) {
        Matcher named =
                CHARSET.matcher(new String(content, 0, Math.min(content.length, 4000), StandardCharsets.ISO_8859_1));
        try {
            return TextTable.decode(content, named.find() ? Charset.forName(named.group(1)) : TextTable.WINDOWS);
        } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException e) {
            return TextTable.decode(content);
        }
    }

    Sheet read(String page) {
        int number = 0;
        for (Element element : Jsoup.parse(page).select("tr, caption, h1, h2, h3, h4, h5, h6, p")) {
            if (element.nameIs("tr")) {
                intake.row(++number, cells(element));
            } else if (element.closest("td, th") == null) {
                intake.line(number, element.text());
            }
        }
        return intake.sheet("");
    }

    private static List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (cells.size() < SheetLimits.COLUMNS && (cell.nameIs("td") || cell.nameIs("th"))) {
                cells.add(holdsTable(cell) ? Cell.EMPTY : Cell.of(cell.text()));
                for (int i = span(cell); i > 1 && cells.size() < SheetLimits.COLUMNS; i--) {
                    cells.add(Cell.EMPTY);
                }
            }
        }
        return cells;
    }

    private static boolean holdsTable(Element cell) {
        return cell.childrenSize() > 0 && cell.selectFirst("table") != null;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan").strip();
        return span.matches("\\d{1,3}") ? Integer.parseInt(span) : 1;
    }
}
