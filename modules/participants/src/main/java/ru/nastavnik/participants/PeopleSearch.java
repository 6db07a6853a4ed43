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

    private static final int SHORT = 3;

    boolean isOfName() {
        return !patterns().isEmpty();
    }

    /** Patterns for {@code like}, at most six; signs that mean something there are taken out, no name has them. */
    List<String> patterns() {
        List<String> patterns = new ArrayList<>();
        Stream.of(name, KeyboardLayout.inRussian(name))
                .map(typed -> PersonName.keyOf(typed).replaceAll("[%_\\\\]", "").strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .forEach(part -> {
                    if (part.length() < SHORT) {
                        patterns.addAll(List.of(part + "%", "% " + part + "%", "%-" + part + "%"));
                    } else {
                        patterns.add("%" + part + "%");
                    }
                });
        return patterns;
    }

    @Override
    public String toString() {
        return "PeopleSearch[…]";
    }
}
