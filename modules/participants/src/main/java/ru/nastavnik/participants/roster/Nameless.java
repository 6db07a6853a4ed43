package ru.nastavnik.participants.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.platform.spreadsheets.Row;

/**
 * Columns without a heading, and how they are called where their meaning is remembered: by their place, beside just these
 * headings or in a table of just so many columns that has none at all.
 *
 * @param around what stands around them
 */
record Nameless(String around) {

    /** No table has columns without a heading further to the right, as far as anybody asks. */
    static final int MOST_COLUMNS = 60;

    private static final Pattern CALLED = Pattern.compile("#(\\d{1,2})[@/]\\d+");

    /** Of a row that has other headings. */
    static Nameless beside(Row headings) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            texts.add(Headings.folded(Blanks.single(headings.text(i))));
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return new Nameless("@" + Long.toUnsignedString(digest(String.join("\t", texts))));
    }

    /** Of a table without headings. */
    static Nameless among(int columns) {
        return new Nameless("/" + columns);
    }

    /** What the column is called. */
    String column(int index) {
        return "#" + (index + 1) + around;
    }

    /** The number of the column that is called so, from 1; empty of a heading. */
    static OptionalInt number(String heading) {
        Matcher called = CALLED.matcher(heading);
        return called.matches() ? OptionalInt.of(Integer.parseInt(called.group(1))) : OptionalInt.empty();
    }

    private static long digest(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
