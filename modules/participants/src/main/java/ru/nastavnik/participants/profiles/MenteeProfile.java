package ru.nastavnik.participants.profiles;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.consents.ConsentState;

/**
 * Someone with a request in a school year.
 *
 * @param person     must not be {@literal null}
 * @param kind       what they are to the school
 * @param classGroup of a pupil
 * @param birthYear  {@literal null} where it is not known
 * @param age        in years, as it is in the calendar year in which the school year begins; of a pupil whose year of birth is
 *     not known that of the class; {@literal null} where neither is known
 * @param topic      code of the catalogue
 * @param subject    code of the catalogue, where the request names one
 * @param consent    awaited where nothing is recorded
 */
public record MenteeProfile(
        PersonId person,
        PersonKind kind,
        @Nullable ClassGroup classGroup,
        @Nullable Integer birthYear,
        @Nullable Integer age,
        String topic,
        @Nullable String subject,
        ConsentState consent) {}
