package ru.nastavnik.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * Whom someone looks for in the list.
 *
 * @param name       any part of the name, ё the same as е, also typed in the Latin layout of the keyboard; one or two
 *                   letters are looked for where words begin; empty for everyone
 * @param kind       {@literal null} for every kind
 * @param classGroup {@literal null} for every class
 */
@PersonalData
public record PeopleSearch(
        String name, @Nullable PersonKind kind, @Nullable ClassGroup classGroup) {

    /** Whoever is found by name is counted so far; of more it is only known that there are more. */
    public static final int COUNTED = 1_000;

    private static final int SHORT = 3;

    /** Whoever has this in the name. */
    public static PeopleSearch byName(String name) {
        return new PeopleSearch(name, null, null);
    }

    boolean isOfName() {
        return parts().findAny().isPresent();
    }

    /** Whether the name is one of those that are looked for. */
    public boolean finds(PersonName found) {
        String key = found.key();
        return !isOfName()
                || parts().anyMatch(part -> part.length() < SHORT
                        ? key.startsWith(part) || key.contains(" " + part) || key.contains("-" + part)
                        : key.contains(part));
    }

    /** Whether so many found by name stand for more than were counted. */
    public boolean stopsCountingAt(long total) {
        return isOfName() && total > COUNTED;
    }

    /** Patterns for {@code like}, at most six. */
    List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        parts().forEach(part -> {
            if (part.length() < SHORT) {
                patterns.addAll(List.of(part + "%", "% " + part + "%", "%-" + part + "%"));
            } else {
                patterns.add("%" + part + "%");
            }
        });
        return patterns;
    }

    /** Patterns of a whole name that begins so, one or two. */
    List<String> beginnings() {
        return parts().map(part -> part + "%").toList();
    }

    /** What was typed and what the keys write in the other layout, without signs that mean something in a pattern. */
    private Stream<String> parts() {
        return Stream.of(name, KeyboardLayout.inRussian(name))
                .map(typed -> PersonName.keyOf(typed).replaceAll("[%_\\\\]", "").strip())
                .filter(part -> !part.isEmpty())
                .distinct();
    }

    @Override
    public String toString() {
        return "PeopleSearch[…]";
    }
}
