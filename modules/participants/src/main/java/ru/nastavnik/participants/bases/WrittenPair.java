package ru.nastavnik.participants.bases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What a row of an uploaded base says of a pair; an empty text says nothing.
 *
 * @param form  as it is written
 * @param from  {@literal null} where it is not said
 * @param until {@literal null} where it is not said
 * @param mark  of having passed the programme, as it is written
 */
@PersonalData
public record WrittenPair(
        PersonId mentor,
        PersonId mentee,
        String form,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String results,
        String link,
        String mark) {

    @Override
    public String toString() {
        return "WrittenPair[…]";
    }
}
