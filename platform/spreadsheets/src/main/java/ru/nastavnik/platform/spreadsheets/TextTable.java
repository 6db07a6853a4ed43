package ru.nastavnik.platform.spreadsheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table written as text: cells separated by tabs, semicolons or commas. */
record TextTable(String fileName, SheetLimits limits) {

    /** Text as Excel and Windows save it: with a mark of its encoding, UTF-8, or else windows-1251. */
    static String decode(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1251"));
        }
    }

    /** Whether the decoded text has no signs that no text has. */
    static boolean isText(byte[] content) {
        return decode(content).chars().noneMatch(sign -> sign < ' ' && "\t\r\n\f".indexOf(sign) < 0);
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    Sheet read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(plain);
        List<Row> rows = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        int number = 1;
        int at = 0;
        while (at < plain.length()) {
            int end = quotedEnd(plain, at, separator);
            if (end < 0) {
                end = at;
                while (end < plain.length() && plain.charAt(end) != separator && !isLineEnd(plain.charAt(end))) {
                    end++;
                }
                cells.add(Cell.of(plain.substring(at, end)));
            } else {
                cells.add(Cell.of(
                        plain.substring(at + 1, end - 1).replace("\"\"", "\"").replaceAll("\\s+", " ")));
            }
            boolean lineEnds = end >= plain.length() || isLineEnd(plain.charAt(end));
            at = end + 1;
            if (end + 1 < plain.length() && plain.charAt(end) == '\r' && plain.charAt(end + 1) == '\n') {
                at++;
            }
            if (lineEnds) {
                add(rows, new Row(number++, cells.subList(0, Math.min(cells.size(), SheetLimits.COLUMNS))));
                cells = new ArrayList<>();
            }
        }
        if (!cells.isEmpty()) {
            add(rows, new Row(number, cells));
        }
        return new Sheet("", rows);
    }

    private void add(List<Row> rows, Row row) {
        if (row.filled() > 0) {
            rows.add(row);
            if (rows.size() > limits.rows()) {
                throw new UnreadableSheet("sheet.too-many-rows", fileName, limits.rows());
            }
        }
    }

    /** Where a cell in quotation marks ends, or -1: a mark that is not closed before a separator is just a mark. */
    private static int quotedEnd(String text, int start, char separator) {
        if (text.charAt(start) != '"') {
            return -1;
        }
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    boolean closed =
                            i + 1 == text.length() || text.charAt(i + 1) == separator || isLineEnd(text.charAt(i + 1));
                    return closed ? i + 1 : -1;
                }
            }
        }
        return -1;
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }

    private static char separator(String text) {
        if (text.indexOf('\t') >= 0) {
            return '\t';
        }
        String top = text.substring(0, Math.min(text.length(), 4000));
        long semicolons = top.chars().filter(sign -> sign == ';').count();
        long commas = top.chars().filter(sign -> sign == ',').count();
        return semicolons >= commas ? ';' : ',';
    }
}
