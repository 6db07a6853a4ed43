package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A name as it stands in a list, and as it is to be kept.
 *
 * @param name    {@literal null} where it cannot be kept
 * @param remarks why not, or what was changed besides spelling
 */
@PersonalData
record WrittenName(@Nullable PersonName name, List<Remark> remarks) {

    private static final Pattern DASH = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern NOTE = Pattern.compile("[(\\[][^)\\]]*[)\\]]?");
    private static final Pattern WORD = Pattern.compile("[А-ЯЁа-яёA-Za-z][А-ЯЁа-яёA-Za-z'’ʼ-]*\\.?");
    private static final Set<String> PARTICLES = Set.of("оглы", "оглу", "кызы", "гызы", "улы", "уулу", "угли");

    static WrittenName whole(String cell) {
        List<String> words = words(withoutNotes(cell).replace(',', ' ').strip());
        if (words.isEmpty()) {
            return refused("people.remark.no-name");
        }
        if (words.size() == 1) {
            return refused("people.remark.one-word", words.getFirst());
        }
        int patronymic = words.size() > 3 && isPatronymic(words.getLast()) ? words.size() - 1 : 2;
        return of(
                        words.getFirst(),
                        String.join(" ", words.subList(1, patronymic)),
                        String.join(" ", words.subList(patronymic, words.size())))
                .noting(cell, words);
    }

    static WrittenName parts(String surname, String given, String patronymic) {
        String tidySurname = tidyAll(surname);
        String tidyGiven = tidyAll(given);
        if (tidySurname.isEmpty() && tidyGiven.isEmpty()) {
            return refused("people.remark.no-name");
        }
        if (tidySurname.isEmpty() || tidyGiven.isEmpty()) {
            return refused("people.remark.one-word", tidySurname + tidyGiven);
        }
        return of(tidySurname, tidyGiven, tidyAll(patronymic)).noting(surname + given + patronymic, List.of());
    }

    private static WrittenName of(String surname, String given, String patronymic) {
        String full = (surname + " " + given + " " + patronymic).strip();
        if (Math.max(surname.length(), Math.max(given.length(), patronymic.length())) > 100) {
            return refused("people.remark.odd-name", full);
        }
        if (!Arrays.stream(full.split(" "))
                .allMatch(word -> isPlain(word) || WORD.matcher(word).matches())) {
            return refused("people.remark.odd-name", full);
        }
        if (given.length() == 1 || given.contains(".")) {
            return refused("people.remark.initials", full);
        }
        return new WrittenName(new PersonName(surname, given, patronymic.isEmpty() ? null : patronymic), List.of());
    }

    private WrittenName noting(String cell, List<String> words) {
        if (name == null) {
            return this;
        }
        List<Remark> found = new ArrayList<>();
        if (cell.indexOf('(') >= 0 || cell.indexOf('[') >= 0) {
            found.add(Remark.of("people.remark.note-dropped"));
        }
        if (words.size() > 3 && !PARTICLES.contains(words.getLast())) {
            found.add(Remark.of(
                    "people.remark.four-words",
                    name.surname(),
                    name.given(),
                    name.patronymic() == null ? "—" : name.patronymic()));
        }
        return new WrittenName(name, found);
    }

    private static boolean isPatronymic(String word) {
        return word.endsWith("вич") || word.endsWith("вна") || word.endsWith("ична") || word.endsWith("ич");
    }

    private static WrittenName refused(String key, String... values) {
        return new WrittenName(null, List.of(Remark.of(key, values)));
    }

    private static String tidyAll(String text) {
        return String.join(" ", words(withoutNotes(text).strip()));
    }

    private static String withoutNotes(String text) {
        return text.indexOf('(') < 0 && text.indexOf('[') < 0
                ? text
                : NOTE.matcher(text).replaceAll(" ");
    }

    /** The words of a text, each written as names are; a dash alone is none. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(4);
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isSpace(text.charAt(i))) {
                String word = tidy(text.substring(begin, i));
                if (!word.isEmpty()) {
                    words.add(word);
                }
                begin = i + 1;
            }
        }
        return words;
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign >= '\t' && sign <= '\r' || sign == '\u00a0';
    }

    /** A Russian word that begins with a capital letter and is no particle: most are. */
    private static boolean isPlain(String word) {
        if (word.length() < 2 || word.charAt(0) < 'А' || word.charAt(0) > 'Я') {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char sign = word.charAt(i);
            if ((sign < 'а' || sign > 'я') && sign != 'ё') {
                return false;
            }
        }
        return word.length() > 4 || !PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Writes one word as names are written, whatever the case it came in. */
    private static String tidy(String word) {
        if (isPlain(word)) {
            return word;
        }
        String russian = DASH.matcher(PersonName.inRussian(word)).replaceAll("-");
        boolean mixed =
                !russian.equals(russian.toUpperCase(Locale.ROOT)) && !russian.equals(russian.toLowerCase(Locale.ROOT));
        return Arrays.stream(russian.split("-"))
                .map(part -> PARTICLES.contains(part.toLowerCase(Locale.ROOT))
                        ? part.toLowerCase(Locale.ROOT)
                        : mixed ? part : capitalised(part))
                .collect(Collectors.joining("-"));
    }

    private static String capitalised(String part) {
        return part.isEmpty()
                ? part
                : part.substring(0, 1).toUpperCase(Locale.ROOT)
                        + part.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "WrittenName[…]";
    }
}
