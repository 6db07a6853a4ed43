package ru.nastavnik.programmes;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;

/**
 * A pair that people agreed on before they opened the program: two people, the form, the dates, perhaps an order and
 * meetings already held.
 *
 * @param until          the last day as planned, {@literal null} for the usual end of the form
 * @param order          {@literal null} while the order is on its way
 * @param meetingsBefore how many meetings were held before the pair was entered, 0 or more
 */
public record ReadyPair(
        FormCode form,
        PersonId mentor,
        PersonId mentee,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable OrderReference order,
        int meetingsBefore) {

    /** A pair that begins without an order and without a past. */
    public ReadyPair(FormCode form, PersonId mentor, PersonId mentee, LocalDate from) {
        this(form, mentor, mentee, from, null, null, 0);
    }

    Optional<OrderReference> orderReference() {
        return Optional.ofNullable(order);
    }
}
