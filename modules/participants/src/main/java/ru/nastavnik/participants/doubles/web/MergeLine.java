package ru.nastavnik.participants.doubles.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A merge that can still be taken back.
 *
 * @param name   how the person is called now; {@literal null} where the card may not be shown
 * @param former how the card that went was called
 */
@PersonalData
record MergeLine(String id, String person, @Nullable String name, String former, LocalDate on, LocalDate until) {

    @Override
    public String toString() {
        return "MergeLine[%s]".formatted(id);
    }
}
