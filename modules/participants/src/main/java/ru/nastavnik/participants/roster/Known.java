package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * Someone who is in the school's list already, as far as a list can be compared with them; also who has left, and whose
 * data are blocked.
 *
 * @param nameKeys the name as it is compared, see {@link PersonName#key()}, and those of cards that went into this one
 * @param leftOn   {@literal null} of whom is in the school now
 */
@PersonalData
record Known(
        PersonId id,
        PersonKind kind,
        PersonName name,
        Set<String> nameKeys,
        PersonDetails details,
        @Nullable LocalDate leftOn) {

    @Override
    public String toString() {
        return "Known[%s]".formatted(id);
    }
}
