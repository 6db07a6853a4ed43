package ru.nastavnik.platform.spreadsheets;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one cell shows.
 *
 * @param text as a person reads it: no spaces around, no signs that nobody sees, at most {@value LONGEST} of them
 * @param date where the cell is a date of the workbook and not merely looks like one
 */
record Cell(String text, @Nullable LocalDate date) {

    static final int LONGEST = 1000;
    static final Cell EMPTY = new Cell("", null);

    static Cell of(String text) {
        String most = text.length() <= LONGEST + 100 ? text : text.substring(0, LONGEST + 100);
        String plain =
                visible(most).replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (plain.isEmpty()) {
            return EMPTY;
        }
        return new Cell(plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…", null);
    }

    /** Without control signs, marks of direction and halves of signs: a database refuses some, a search finds none. */
    static String visible(String text) {
        if (IntStream.range(0, text.length()).allMatch(i -> isVisible(text, i))) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        IntStream.range(0, text.length()).filter(i -> isVisible(text, i)).forEach(i -> seen.append(text.charAt(i)));
        return seen.toString();
    }

    private static boolean isVisible(String text, int i) {
        char sign = text.charAt(i);
        if (sign < ' ') {
            return sign == '\t' || sign == '\n' || sign == '\r';
        }
        if (sign < 0x7f || sign >= 'А' && sign <= 'я') {
            return true;
        }
        if (Character.isHighSurrogate(sign)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        int type = Character.getType(sign);
        return type != Character.FORMAT && type != Character.CONTROL;
    }
}
