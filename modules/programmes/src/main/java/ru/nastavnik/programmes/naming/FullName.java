package ru.nastavnik.programmes.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.nastavnik.participants.PersonName;

/** Reads a full name out of typed words, putting capitals where the writer shouted or whispered. */
final class FullName {

    private FullName() {}

    /** Surname, given name and the rest as patronymic; empty when the given name is missing or only an initial. */
    static Optional<PersonName> read(String typed) {
        List<String> words = Arrays.stream(typed.strip().split("[\\s\\u00a0]+"))
                .map(FullName::capitalised)
                .toList();
        if (words.size() < 2 || words.stream().limit(2).anyMatch(word -> !isWord(word))) {
            return Optional.empty();
        }
        String patronymic = words.stream().skip(2).collect(Collectors.joining(" "));
        if (words.size() > 2 && !isWord(words.get(2))) {
            return Optional.empty();
        }
        String surname = words.get(0);
        String given = words.get(1);
        return surname.length() > 60 || given.length() > 60 || patronymic.length() > 60
                ? Optional.empty()
                : Optional.of(new PersonName(surname, given, patronymic.isEmpty() ? null : patronymic));
    }

    private static boolean isWord(String word) {
        return word.matches("\\p{L}[\\p{L}'’-]+");
    }

    private static String capitalised(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("оглы") || lower.equals("кызы")) {
            return lower;
        }
        boolean oneCase = word.length() > 1 && (word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT)));
        return oneCase
                ? Arrays.stream(lower.split("-"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining("-"))
                : word;
    }
}
