package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A pair as a page shows it, in ready strings.
 *
 * @param menteeDetail class or post, may be empty
 * @param tone         {@code ok}, {@code wait}, {@code bad} or empty: the colour beside the state
 */
@PersonalData
record PairLine(
        UUID id,
        int version,
        String mentor,
        String mentorDetail,
        String mentee,
        String menteeDetail,
        String form,
        String programme,
        LocalDate from,
        LocalDate until,
        String state,
        String tone,
        boolean current,
        boolean working,
        boolean suspended,
        boolean awaitsOrder,
        boolean overdue,
        long waitingDays,
        boolean enteredLate,
        int meetingsBefore,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        @Nullable LocalDate endedOn,
        @Nullable String reason) {

    @Override
    public String toString() {
        return "PairLine[%s]".formatted(id);
    }
}
