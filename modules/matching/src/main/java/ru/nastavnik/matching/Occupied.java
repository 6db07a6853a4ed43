package ru.nastavnik.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.Mentorship;

/**
 * Who is in a pair, about to be, or proposed.
 *
 * @param mentees those who need no proposal
 * @param mentors how many places of each mentor are taken
 * @param pairs   the current pairs of the school
 */
record Occupied(Set<PersonId> mentees, Map<PersonId, Integer> mentors, List<Mentorship> pairs) {

    static Occupied by(List<Mentorship> pairs) {
        Occupied occupied = new Occupied(new HashSet<>(), new HashMap<>(), pairs);
        pairs.forEach(pair -> occupied.add(pair.mentor(), pair.mentee()));
        return occupied;
    }

    void add(PersonId mentor, PersonId mentee) {
        mentees.add(mentee);
        mentors.merge(mentor, 1, Integer::sum);
    }

    /** The two of each current pair of the form, mentor first. */
    Set<List<PersonId>> pairsOf(FormCode form) {
        Set<List<PersonId>> two = new HashSet<>();
        pairs.stream()
                .filter(pair -> pair.form().equals(form))
                .forEach(pair -> two.add(List.of(pair.mentor(), pair.mentee())));
        return two;
    }
}
