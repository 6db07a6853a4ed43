package ru.nastavnik.participants.rights.web;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A destruction that is still to be done.
 *
 * @param name empty of somebody who is not in the list any more
 * @param late whether its last day is over
 */
@PersonalData
record TaskLine(UUID id, String name, String ground, LocalDate dueOn, boolean late) {

    @Override
    public String toString() {
        return "TaskLine[…]";
    }
}
