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
        return LookAlikes.inRussian(typed.toLowerCase(Locale.ROOT))
                .replace('ё', 'е')
                .replaceAll("[‐‑‒–—−]", "-")
                .replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
                .replaceAll(" ?- ?", "-")
                .strip();
    }

    /**
     * The same word without Latin letters that look Russian, where it has Russian ones besides; a word that is wholly
     * Latin stays.
     */
    public static String inRussian(String word) {
        return word.chars().anyMatch(sign -> sign >= 'Ѐ' && sign <= 'ӿ') ? LookAlikes.inRussian(word) : word;
    }

    /** Masked: a name never gets into a log by way of a message. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
