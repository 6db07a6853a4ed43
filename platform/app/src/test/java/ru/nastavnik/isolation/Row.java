package ru.nastavnik.isolation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the table.
 *
 * @param name  of the endpoint, {@code GET /s/{school}/pairs}
 * @param slots the places that take identifiers
 * @param sends what the form sends besides, {@code version=0&group=adults}
 * @param cells what each kind of user is answered with the school's own identifiers
 */
record Row(String name, List<Slot> slots, String sends, Map<UserKind, String> cells) {

    static final String CLOSED = "404";
    static final String SIGN_IN = "login";

    /** The cell of a kind of user. */
    String cell(UserKind kind) {
        return cells.getOrDefault(kind, "?");
    }

    /** Whether the user gets at what is behind. */
    boolean isOpen(UserKind kind) {
        return !List.of(CLOSED, SIGN_IN, "403").contains(cell(kind));
    }

    String written() {
        return "| %s | %s | %s | %s |"
                .formatted(
                        name,
                        slots.stream().map(Slot::written).collect(Collectors.joining(" ")),
                        sends,
                        Stream.of(UserKind.values())
                                .map(kind -> cell(kind).equals(CLOSED) ? "·" : cell(kind))
                                .collect(Collectors.joining(" | ")));
    }
}
