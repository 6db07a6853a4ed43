package ru.nastavnik.participants.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A request as it came.
 *
 * @param receivedOn the day it came, by paper or by phone
 * @param text       what was asked, in short; {@literal null} where the kind says it all
 */
@PersonalData
public record Asked(
        PersonId person,
        RequestKind kind,
        AskedBy by,
        Channel channel,
        LocalDate receivedOn,
        @Nullable String text) {

    @Override
    public String toString() {
        return "Asked[%s, %s]".formatted(person, kind);
    }
}
