package ru.nastavnik.programmes.paste;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.ReadyPair;

/**
 * A pasted table with what holds for all its rows, and the answers given to the questions it raised.
 *
 * @param form    {@literal null} to tell it in each row by who the two are
 * @param until   {@literal null} for the usual end of the form
 * @param order   {@literal null} while the order is on its way
 * @param answers {@code who.3} – which person the third name means; {@code name.3} – their name in full;
 *                {@code skip.2} – leave the second pair out
 */
@PersonalData
public record PastedOrder(
        String text,
        @Nullable FormCode form,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable OrderReference order,
        Map<String, String> answers) {

    Optional<String> answer(String question, int number) {
        return Optional.ofNullable(answers.get(question + "." + number))
                .map(String::strip)
                .filter(a -> !a.isEmpty());
    }

    ReadyPair pair(FormCode form, PersonId mentor, PersonId mentee) {
        return new ReadyPair(form, mentor, mentee, from, until, order, 0);
    }

    @Override
    public String toString() {
        return "PastedOrder[…]";
    }
}
