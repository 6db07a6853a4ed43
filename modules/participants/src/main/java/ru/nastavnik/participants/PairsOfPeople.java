package ru.nastavnik.participants;

import java.time.LocalDate;
import java.util.List;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * Asked what pairs a person is or was in, to show it where two cards are compared. Who keeps pairs answers it; the people
 * of a school do not know pairs.
 */
public interface PairsOfPeople {

    /** The pairs of one person on either side, those that began first before the others. */
    List<Pair> of(PersonId person);

    /** On which side of a pair somebody stands. */
    enum Side {
        MENTOR,
        MENTEE
    }

    /**
     * A pair, seen from the person who was asked about.
     *
     * @param side  of that person
     * @param other who stands on the other side
     * @param form  its title
     * @param state message key
     * @param until the day it ended, or ends by plan
     */
    @PersonalData
    record Pair(Side side, PersonId other, String form, String state, LocalDate from, LocalDate until) {

        @Override
        public String toString() {
            return "Pair[…]";
        }
    }
}
