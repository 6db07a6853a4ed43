package ru.nastavnik.participants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A pupil who mentors.
 *
 * @param passed the day they were trained, {@literal null} while they were not
 */
@PersonalData
record TrainingLine(PersonLine person, @Nullable LocalDate passed) {

    @Override
    public String toString() {
        return "TrainingLine[…]";
    }
}
