package ru.nastavnik.matching.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.nastavnik.participants.PersonId;

/**
 * Who is to be matched. The order of the lists means nothing.
 *
 * @param mentees    those who need a mentor, each once, fixed ones included
 * @param mentors    those who have places, each once
 * @param candidates the pairs that may be proposed, each once
 * @param fixed      the pairs decided by a person, at most one for a mentee; they need not be candidates
 * @param seed       decides between results that are equally good
 */
public record MatchingProblem(
        List<PersonId> mentees,
        List<MentorPlaces> mentors,
        List<Candidate> candidates,
        List<FixedPair> fixed,
        long seed) {

    /** Above this number the sums of the last level could leave 64 bits. */
    static final int MOST_MENTEES = 1 << 18;

    public MatchingProblem {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        candidates = List.copyOf(candidates);
        fixed = List.copyOf(fixed);
        if (mentees.size() > MOST_MENTEES) {
            throw new IllegalArgumentException("More than %d mentees.".formatted(MOST_MENTEES));
        }
        Set<PersonId> knownMentees = distinct(mentees, "mentee");
        Set<PersonId> knownMentors =
                distinct(mentors.stream().map(MentorPlaces::mentor).toList(), "mentor");
        distinct(fixed.stream().map(FixedPair::mentee).toList(), "mentee of a fixed pair");
        distinct(
                candidates.stream()
                        .map(c -> new FixedPair(c.mentee(), c.mentor()))
                        .toList(),
                "candidate");
        candidates.forEach(c -> requireKnown(c.mentee(), c.mentor(), knownMentees, knownMentors));
        fixed.forEach(f -> requireKnown(f.mentee(), f.mentor(), knownMentees, knownMentors));
    }

    private static <T> Set<T> distinct(List<T> items, String what) {
        Set<T> known = new HashSet<>();
        for (T item : items) {
            if (!known.add(item)) {
                throw new IllegalArgumentException("A %s stands twice: %s".formatted(what, item));
            }
        }
        return known;
    }

    private static void requireKnown(PersonId mentee, PersonId mentor, Set<PersonId> mentees, Set<PersonId> mentors) {
        if (!mentees.contains(mentee) || !mentors.contains(mentor)) {
            throw new IllegalArgumentException("A pair of unknown people: %s, %s".formatted(mentee, mentor));
        }
    }

    Set<PersonId> fixedMentees() {
        return fixed.stream().map(FixedPair::mentee).collect(Collectors.toSet());
    }
}
