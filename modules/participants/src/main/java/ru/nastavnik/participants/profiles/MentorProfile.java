package ru.nastavnik.participants.profiles;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.participants.consents.ConsentState;

/**
 * Someone who is ready to mentor in a school year.
 *
 * @param person          must not be {@literal null}
 * @param kind            what they are to the school
 * @param classGroup      of a pupil
 * @param birthYear       {@literal null} where it is not known
 * @param subjects        codes of the catalogue, possibly none
 * @param topics          codes of the topics of requests that the competences speak of, possibly none
 * @param wished          the age that mentees are wished to have
 * @param experienceYears 0 for a pupil
 * @param capacity        how many mentees at once
 * @param consent         awaited where nothing is recorded
 */
public record MentorProfile(
        PersonId person,
        PersonKind kind,
        @Nullable ClassGroup classGroup,
        @Nullable Integer birthYear,
        Set<String> subjects,
        Set<String> topics,
        WishedAge wished,
        int experienceYears,
        int capacity,
        ConsentState consent) {}
