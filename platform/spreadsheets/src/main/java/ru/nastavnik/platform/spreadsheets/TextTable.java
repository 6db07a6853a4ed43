package ru.nastavnik.platform.spreadsheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table written as text: cells separated by tabs, semicolons, commas or bars. */
record TextTable(Intake intake) {

    static final Charset WINDOWS = Charset.forName("windows-1251");

    private static final String SEPARATORS = ";,|";

    /** Text as Excel and Windows save it: with a mark of its encoding, UTF-8, or else windows-1251. */
    static String decode(byte[] content) {
        return decode(content, WINDOWS);
    }

    /**
     * The same with another encoding for what has no mark and is not UTF-8.
     *
     * @param otherwise must not be {@literal null}
     */
    static String decode(byte[] content, Charset otherwise) {
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
            return new String(content, otherwise);
        }
    }

    /** Whether the decoded text has none of the signs that no text has. */
    static boolean isText(String text) {
        return text.chars().noneMatch(sign -> sign < ' ' && "\t\r\n\f".indexOf(sign) < 0);
    }

    private static boolean starts(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    Sheet read(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(plain);
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
                put(cells, plain.substring(at, end));
            } else {
                put(
                        cells,
                        plain.substring(at + 1, end - 1).replace("\"\"", "\"").replaceAll("\\s+", " "));
            }
            boolean lineEnds = end >= plain.length() || isLineEnd(plain.charAt(end));
            at = end + 1;
            if (end + 1 < plain.length() && plain.charAt(end) == '\r' && plain.charAt(end + 1) == '\n') {
                at++;
            }
            if (lineEnds) {
                intake.row(number++, cells);
                cells = new ArrayList<>();
            }
        }
        if (!cells.isEmpty()) {
            intake.row(number, cells);
        }
        return intake.sheet("");
    }

    private static void put(List<Cell> cells, String text) {
        if (cells.size() < SheetLimits.COLUMNS) {
            cells.add(Cell.of(text));
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
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        sign -> top.chars().filter(sign::equals).count() * 2 + (sign == ';' ? 1 : 0)))
                .orElseThrow()
                .intValue();
    }
}
