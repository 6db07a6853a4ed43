package ru.nastavnik.matching.assignment;

import ru.nastavnik.participants.PersonId;

/**
 * A mentor and how many mentees they can take.
 *
 * @param places 0 or more
 */
public record MentorPlaces(PersonId mentor, int places) {

    public MentorPlaces {
        if (places < 0) {
            throw new IllegalArgumentException("Places are not negative: " + places);
        }
    }
}
