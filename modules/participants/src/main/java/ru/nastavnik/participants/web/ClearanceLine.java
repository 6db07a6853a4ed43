package ru.nastavnik.participants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.clearance.ClearanceFact;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One person from outside and their certificate.
 *
 * @param number   empty while none was seen
 * @param issuedOn {@literal null} while none was seen
 */
@PersonalData
record ClearanceLine(
        PersonLine person, String number, @Nullable LocalDate issuedOn) {

    static ClearanceLine of(Person person, @Nullable ClearanceFact seen) {
        return new ClearanceLine(
                PersonLine.of(person),
                seen == null ? "" : seen.number().orElse(""),
                seen == null ? null : seen.issuedOn().orElse(null));
    }

    @Override
    public String toString() {
        return "ClearanceLine[…]";
    }
}
