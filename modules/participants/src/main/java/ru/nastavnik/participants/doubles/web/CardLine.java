package ru.nastavnik.participants.doubles.web;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.doubles.Choice;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One thing that two cards know.
 *
 * @param label message key
 * @param one   what the first card says, empty where it says nothing
 * @param part  what is chosen here; {@literal null} where there is nothing to choose
 */
@PersonalData
record CardLine(String label, String one, String other, Choice.@Nullable Part part) {

    /** Where both know something else, one of the two has to be chosen. */
    static CardLine of(String label, String one, String other, Choice.Part part) {
        boolean choose = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        return new CardLine(label, one, other, choose ? part : null);
    }

    static CardLine of(String label, String one, String other) {
        return new CardLine(label, one, other, null);
    }

    @Override
    public String toString() {
        return "CardLine[%s]".formatted(label);
    }
}
