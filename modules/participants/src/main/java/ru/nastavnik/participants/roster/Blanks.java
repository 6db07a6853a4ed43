package ru.nastavnik.participants.roster;

import java.util.regex.Pattern;

/** White space as people leave it in cells. */
final class Blanks {

    private static final Pattern SEVERAL = Pattern.compile("\\s+");

    private Blanks() {}

    /** The same text with one space wherever there were several, or a tab, or a new line. */
    static String single(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign >= '\t' && sign <= '\r' || sign == ' ' && i > 0 && text.charAt(i - 1) == ' ') {
                return SEVERAL.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }
}
