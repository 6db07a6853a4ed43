package ru.nastavnik.participants.bases;

import java.time.LocalDate;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What the bases say of a pair.
 *
 * @param form    its title
 * @param until   the day it ended, or ends by plan
 * @param results empty where nothing is written down
 * @param link    empty where there is none
 * @param mark    empty while it works
 * @param current whether it has not ended
 * @param usable  whether both consents are in force: without them neither side stands in an export
 */
@PersonalData
public record PairOfBase(
        PersonId mentor,
        PersonId mentee,
        String form,
        LocalDate from,
        LocalDate until,
        String results,
        String link,
        String mark,
        boolean current,
        boolean usable) {

    /** The side that is not the base's own. */
    public PersonId other(Base base) {
        return base == Base.MENTEES ? mentor : mentee;
    }

    /** The side that is the base's own. */
    public PersonId own(Base base) {
        return base == Base.MENTEES ? mentee : mentor;
    }

    @Override
    public String toString() {
        return "PairOfBase[…]";
    }
}
