package ru.nastavnik.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import ru.nastavnik.matching.assignment.Candidate;
import ru.nastavnik.matching.assignment.FixedPair;
import ru.nastavnik.matching.assignment.Leftover;
import ru.nastavnik.matching.assignment.Matching;
import ru.nastavnik.matching.assignment.MatchingProblem;
import ru.nastavnik.matching.assignment.MentorPlaces;
import ru.nastavnik.matching.compatibility.Compatibility;
import ru.nastavnik.matching.compatibility.Verdict;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.MenteeProfile;
import ru.nastavnik.participants.profiles.MentorProfile;

/**
 * A situation put as a problem of assignment, and the answer put back into words.
 *
 * @param suitable how the two of each candidate fit, mentee first
 * @param refusals of each mentee, how many mentors each rule refused
 */
record RoundProblem(
        MatchingProblem problem,
        Map<List<PersonId>, Compatibility> suitable,
        Map<PersonId, Map<String, Integer>> refusals) {

    private static final String TAKEN_OUT = "matching.rule.taken-out";

    /** @param keep proposals that stay whatever comes out; a mentor who is no longer ready has no place for them */
    static RoundProblem of(Situation situation, MatchingRound round, Set<UUID> keep) {
        List<FixedPair> fixed = new ArrayList<>();
        Set<PersonId> decided = new HashSet<>();
        for (Proposal proposal : round.open()) {
            if (keep.contains(proposal.id())) {
                decided.add(proposal.mentee());
                if (situation.mentor(proposal.mentor()).isPresent()) {
                    fixed.add(new FixedPair(proposal.mentee(), proposal.mentor()));
                }
            }
        }
        Map<List<PersonId>, Compatibility> suitable = new LinkedHashMap<>();
        Map<PersonId, Map<String, Integer>> refusals = new HashMap<>();
        for (MenteeProfile mentee : situation.waiting().values()) {
            if (!decided.contains(mentee.person())) {
                refusals.put(mentee.person(), look(situation, round, mentee, suitable));
            }
        }
        List<PersonId> mentees = new ArrayList<>(refusals.keySet());
        fixed.forEach(pair -> mentees.add(pair.mentee()));
        List<MentorPlaces> places = situation.mentors().values().stream()
                .map(mentor -> new MentorPlaces(
                        mentor.person(), situation.placesBeforeProposals(mentor).left()))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        suitable.forEach((pair, fit) -> candidates.add(new Candidate(pair.get(0), pair.get(1), fit.score())));
        return new RoundProblem(
                new MatchingProblem(mentees, places, candidates, fixed, round.seed()), suitable, refusals);
    }

    private static Map<String, Integer> look(
            Situation situation,
            MatchingRound round,
            MenteeProfile mentee,
            Map<List<PersonId>, Compatibility> suitable) {
        Map<String, Integer> refused = new TreeMap<>();
        for (MentorProfile mentor : situation.mentors().values()) {
            if (round.vetoed(mentee.person(), mentor.person())) {
                refused.merge(TAKEN_OUT, 1, Integer::sum);
                continue;
            }
            switch (situation.beforeProposals(mentee, mentor)) {
                case Verdict.Suitable fits ->
                    suitable.put(List.of(mentee.person(), mentor.person()), fits.compatibility());
                case Verdict.Refused no -> refused.merge(no.messageKey(), 1, Integer::sum);
            }
        }
        return refused;
    }

    Map<PersonId, MatchingRound.Proposed> proposed(Matching matching) {
        Map<PersonId, MatchingRound.Proposed> proposed = new LinkedHashMap<>();
        matching.pairs().stream()
                .filter(pair -> !pair.fixed())
                .forEach(pair -> proposed.put(
                        pair.mentee(),
                        new MatchingRound.Proposed(
                                pair.mentor(), suitable.get(List.of(pair.mentee(), pair.mentor())))));
        return proposed;
    }

    List<WithoutMentor> leftovers(Matching matching) {
        return matching.leftovers().stream().map(this::inWords).toList();
    }

    private WithoutMentor inWords(Leftover leftover) {
        Map<String, Integer> refused = refusals.getOrDefault(leftover.mentee(), Map.of());
        return switch (leftover) {
            case Leftover.NoCandidate none ->
                refused.isEmpty()
                        ? WithoutMentor.nobodyReady(none.mentee())
                        : WithoutMentor.allRefused(none.mentee(), refused);
            case Leftover.PlacesShort few ->
                WithoutMentor.placesShort(few.mentee(), few.mentees().size(), few.places(), few.mentors());
        };
    }
}
