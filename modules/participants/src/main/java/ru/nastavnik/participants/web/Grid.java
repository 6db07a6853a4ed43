package ru.nastavnik.participants.web;

import java.util.Map;
import ru.nastavnik.participants.PersonId;

/**
 * What a grid of people sends: under each name a value per person, beside it what stood there when the page was shown.
 * Rows that nobody touched are not written, so that two people may work on one class.
 *
 * @param sent parameter names are {@code topic.<person>}, and {@code was.<person>} for the row as it was
 */
record Grid(Map<String, String> sent) {

    /** Empty where nothing was sent. */
    String value(String column, PersonId person) {
        return sent.getOrDefault(column + "." + person, "").strip();
    }

    boolean ticked(String column, PersonId person) {
        return sent.containsKey(column + "." + person);
    }

    boolean has(PersonId person) {
        return sent.containsKey("was." + person);
    }

    boolean isTouched(PersonId person, String now) {
        return has(person) && !sent.get("was." + person).equals(now);
    }
}
