package ru.nastavnik.participants;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * How a person is called: surname, given name and, where there is one, patronymic.
 *
 * @param surname    not blank
 * @param given      not blank
 * @param patronymic {@literal null} where the person has none
 */
@PersonalData
@Embeddable
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    public PersonName {
        if (surname == null || surname.isBlank() || given == null || given.isBlank()) {
            throw new IllegalArgumentException("A name has a surname and a given name.");
        }
    }

    /** {@code Белоусова Мария Львовна}. */
    public String full() {
        return patronymic == null ? surname + " " + given : surname + " " + given + " " + patronymic;
    }

    /** {@code Белоусова М. Л.}, for tables. */
    public String initials() {
        String first = surname + " " + given.charAt(0) + ".";
        return patronymic == null ? first : first + " " + patronymic.charAt(0) + ".";
    }

    /** What two spellings of one name have in common, see {@link #keyOf(String)}. */
    public String key() {
        return keyOf(full());
    }

    /**
     * Folds what people write differently without meaning another name: case, ё and е, spaces, dashes, Latin letters
     * that look Russian. Folding twice is folding once.
     */
    public static String keyOf(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char sign = lower.charAt(i);
            int last = key.length() - 1;
            if (isSpace(sign)) {
                if (last < 0 || key.charAt(last) != ' ' && key.charAt(last) != '-') {
                    key.append(' ');
                }
            } else if (isDash(sign)) {
                if (last >= 0 && key.charAt(last) == ' ') {
                    key.setLength(last);
                }
                key.append('-');
            } else {
                key.append(sign == 'ё' ? 'е' : LookAlikes.inRussian(sign));
            }
        }
        return key.toString().strip();
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r' || sign == '\u00a0' || sign == '\u2007' || sign == '\u202f';
    }

    private static boolean isDash(char sign) {
        return sign == '-' || sign >= '\u2010' && sign <= '\u2014' || sign == '\u2212';
    }

    /**
     * The same word without Latin letters that look Russian, where it has Russian ones besides; a word that is wholly
     * Latin stays.
     */
    public static String inRussian(String word) {
        boolean russian = false;
        boolean latin = false;
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            russian |= sign >= 'Ѐ' && sign <= 'ӿ';
            latin |= sign < 128;
        }
        return russian && latin ? LookAlikes.inRussian(word) : word;
    }

    /** Masked: a name never gets into a log by way of a message. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
