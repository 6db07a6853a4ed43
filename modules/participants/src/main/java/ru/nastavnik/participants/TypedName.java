package ru.nastavnik.participants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A name as someone typed it to find a person: {@code Ковалёва}, {@code ковалева я.т.}, {@code Я. Т. Ковалёва},
 * {@code Ковалёва Яна}.
 *
 * @param surname folded, may be empty
 * @param rest    given name and patronymic, each whole or only its first letter
 */
record TypedName(String surname, List<String> rest) {

    static TypedName read(String typed) {
        List<String> words = new ArrayList<>(Arrays.stream(
                        PersonName.keyOf(typed.replaceAll("\\([^)]*\\)", " ").replaceAll("[.,;]", " "))
                                .split(" "))
                .filter(word -> !word.isEmpty())
                .toList());
        if (words.isEmpty()) {
            return new TypedName("", List.of());
        }
        int surname = 0;
        while (surname < words.size() && words.get(surname).length() == 1) {
            surname++;
        }
        if (surname == words.size()) {
            return new TypedName("", List.of());
        }
        Collections.rotate(words, -surname);
        return new TypedName(words.getFirst(), List.copyOf(words.subList(1, words.size())));
    }

    boolean mayMean(PersonName name) {
        if (!PersonName.keyOf(name.surname()).equals(surname)) {
            return false;
        }
        String given = PersonName.keyOf(name.given());
        String patronymic = name.patronymic() == null ? "" : PersonName.keyOf(name.patronymic());
        return switch (rest.size()) {
            case 0 -> true;
            case 1 -> begins(given, rest.getFirst());
            default ->
                begins(given, rest.getFirst())
                        && (patronymic.isEmpty() || begins(patronymic, String.join(" ", rest.subList(1, rest.size()))));
        };
    }

    private static boolean begins(String part, String typed) {
        return typed.length() == 1 ? part.startsWith(typed) : part.equals(typed);
    }
}
