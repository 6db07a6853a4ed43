package ru.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.nastavnik.participants.PersonId;

/**
 * The fixed pairs of a problem, taken out of it.
 *
 * @param kept      those that have a place
 * @param conflicts those that overfill their mentor; which of several is decided by the mentees' identifiers
 * @param rest      what is to be computed: neither kept nor conflicting mentees, the places that are left
 */
record FixedPairs(List<FixedPair> kept, List<FixedPairConflict> conflicts, CandidateGraph rest) {

    static FixedPairs takenOutOf(MatchingProblem problem) {
        Map<PersonId, Integer> all = new HashMap<>();
        problem.mentors().forEach(mentor -> all.put(mentor.mentor(), mentor.places()));
        Map<PersonId, Integer> left = new HashMap<>(all);
        List<FixedPair> kept = new ArrayList<>();
        List<FixedPairConflict> conflicts = new ArrayList<>();
        List<FixedPair> ordered = problem.fixed().stream()
                .sorted(Comparator.comparing(pair -> pair.mentee().value()))
                .toList();
        for (FixedPair pair : ordered) {
            if (left.get(pair.mentor()) > 0) {
                left.merge(pair.mentor(), -1, Integer::sum);
                kept.add(pair);
            } else {
                conflicts.add(new FixedPairConflict(pair, all.get(pair.mentor())));
            }
        }
        return new FixedPairs(kept, conflicts, rest(problem, left));
    }

    private static CandidateGraph rest(MatchingProblem problem, Map<PersonId, Integer> left) {
        Set<PersonId> fixed = problem.fixedMentees();
        List<PersonId> mentees = problem.mentees().stream()
                .filter(mentee -> !fixed.contains(mentee))
                .toList();
        List<MentorPlaces> mentors = problem.mentors().stream()
                .map(mentor -> new MentorPlaces(mentor.mentor(), left.get(mentor.mentor())))
                .toList();
        return new CandidateGraph(mentees, mentors, problem.candidates(), problem.seed());
    }
}
