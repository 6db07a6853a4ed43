package ru.nastavnik.participants.roster;

import java.time.LocalDate;
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
 * @param nameKey see {@link PersonName#key()}
 * @param leftOn  {@literal null} of whom is in the school now
 */
@PersonalData
record Known(
        PersonId id,
        PersonKind kind,
        PersonName name,
        String nameKey,
        PersonDetails details,
        @Nullable LocalDate leftOn) {

    @Override
    public String toString() {
        return "Known[%s]".formatted(id);
    }
}
