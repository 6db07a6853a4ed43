package ru.nastavnik.participants;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.words.Refusal;

/** Free text as it is kept: in one line, without signs that nobody sees, so that a table gives it back as it was. */
public final class PlainText {

    private PlainText() {}

    /** The text in one line; empty for nothing. */
    public static String of(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                        .strip();
    }

    /**
     * The text as a column keeps it, {@literal null} for nothing.
     *
     * @throws Refusal when it is longer than the column
     */
    static @Nullable String kept(@Nullable String typed, int most) {
        String text = of(typed);
        if (text.length() > most) {
            throw new Refusal("people.bases.refusal.long", text.substring(0, 40) + "…", most);
        }
        return text.isEmpty() ? null : text;
    }
}
