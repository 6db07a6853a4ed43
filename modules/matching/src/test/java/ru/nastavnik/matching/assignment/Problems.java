package ru.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import ru.nastavnik.participants.PersonId;

/** Makes matching problems out of thin air. */
final class Problems {

    private Problems() {}

    static PersonId mentee(int i) {
        return new PersonId(new UUID(1, i));
    }

    static PersonId mentor(int i) {
        return new PersonId(new UUID(2, i));
    }

    /** Few scores, so that ties abound. */
    static Arbitrary<MatchingProblem> small() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.longs())
                .as((mentees, mentors, density, seed) -> random(mentees, mentors, density, 3, 5, seed));
    }

    static Arbitrary<MatchingProblem> large() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(1, 150),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.longs())
                .as((mentees, mentors, density, seed) -> random(mentees, mentors, density, 4, 1000, seed));
    }

    /** @param density how many of a hundred pairs are candidates */
    static MatchingProblem random(int mentees, int mentors, int density, int mostPlaces, int mostScore, long seed) {
        Random random = new Random(seed);
        List<PersonId> people = new ArrayList<>();
        List<MentorPlaces> places = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int v = 0; v < mentors; v++) {
            places.add(new MentorPlaces(mentor(v), random.nextInt(mostPlaces + 1)));
        }
        for (int u = 0; u < mentees; u++) {
            people.add(mentee(u));
            for (int v = 0; v < mentors; v++) {
                if (random.nextInt(100) < density) {
                    candidates.add(new Candidate(mentee(u), mentor(v), random.nextInt(mostScore + 1)));
                }
            }
        }
        return new MatchingProblem(people, places, candidates, List.of(), seed);
    }

    static MatchingProblem withFixed(MatchingProblem problem, List<FixedPair> fixed) {
        return new MatchingProblem(problem.mentees(), problem.mentors(), problem.candidates(), fixed, problem.seed());
    }
}
