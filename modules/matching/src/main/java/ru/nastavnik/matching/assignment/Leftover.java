package ru.nastavnik.matching.assignment;

import java.util.List;
import ru.nastavnik.participants.PersonId;

/** A mentee who got no mentor, with the reason. */
public sealed interface Leftover {

    PersonId mentee();

    /** There was nobody to choose from: a hard rule refused every mentor, or there are none. */
    record NoCandidate(PersonId mentee) implements Leftover {}

    /**
     * There were candidates, but too few places: all of these mentees may only go to these mentors, and there are more
     * of them than places. Whoever is left over among them, one place more would help.
     *
     * @param mentees those who share the places, the one left over among them
     * @param mentors all the mentors that any of them may have
     * @param places  the places these mentors have, fixed pairs taken off; fewer than there are mentees
     */
    record PlacesShort(PersonId mentee, List<PersonId> mentees, List<PersonId> mentors, int places)
            implements Leftover {

        public PlacesShort {
            mentees = List.copyOf(mentees);
            mentors = List.copyOf(mentors);
        }
    }
}
