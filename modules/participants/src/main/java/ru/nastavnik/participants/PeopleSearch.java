package ru.nastavnik.participants;

import org.jspecify.annotations.Nullable;

/**
 * Whom someone looks for in the list.
 *
 * @param name       any part of the name, ё the same as е; empty for everyone
 * @param kind       {@literal null} for every kind
 * @param classGroup {@literal null} for every class
 */
public record PeopleSearch(
        String name, @Nullable PersonKind kind, @Nullable ClassGroup classGroup) {

    /** A pattern for {@code like}; signs that mean something there are taken out, no name has them. */
    String pattern() {
        return "%" + PersonName.keyOf(name).replaceAll("[%_\\\\]", "") + "%";
    }
}
