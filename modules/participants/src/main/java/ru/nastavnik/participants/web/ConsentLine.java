package ru.nastavnik.participants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Consent;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.profiles.ConsentState;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One row of the table of consents.
 *
 * @param state  {@link ConsentState} by name
 * @param day    {@literal null} while it is awaited
 * @param where  empty where it is not written down
 * @param chosen whether the row is ticked
 */
@PersonalData
record ConsentLine(
        PersonLine person, String state, @Nullable LocalDate day, String where, boolean chosen) {

    static ConsentLine of(Person person, @Nullable Consent consent, boolean chosen) {
        boolean decided = consent != null && consent.state() != ConsentState.AWAITED;
        return new ConsentLine(
                PersonLine.of(person),
                consent == null ? ConsentState.AWAITED.name() : consent.state().name(),
                decided ? consent.decidedOn() : null,
                consent == null ? "" : consent.whereKept().orElse(""),
                chosen);
    }

    /** How the mark looks. */
    public String look() {
        return switch (ConsentState.valueOf(state)) {
            case GIVEN -> "status-ok";
            case AWAITED -> "status-wait";
            case REFUSED, WITHDRAWN -> "status-bad";
        };
    }

    @Override
    public String toString() {
        return "ConsentLine[…]";
    }
}
