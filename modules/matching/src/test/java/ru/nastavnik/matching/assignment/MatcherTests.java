package ru.nastavnik.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static ru.nastavnik.matching.assignment.Problems.mentee;
import static ru.nastavnik.matching.assignment.Problems.mentor;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The examples of {@code docs/domain/matching.md}. */
class MatcherTests {

    @Test
    void prefersTwoPairsToOneBetterPair() {
        Matching matching = solve(
                List.of(new MentorPlaces(mentor(1), 1), new MentorPlaces(mentor(2), 1)),
                List.of(
                        new Candidate(mentee(1), mentor(1), 900),
                        new Candidate(mentee(1), mentor(2), 10),
                        new Candidate(mentee(2), mentor(1), 20)));

        assertThat(matching.pairs())
                .containsExactly(new Pair(mentee(1), mentor(2), false), new Pair(mentee(2), mentor(1), false));
    }

    @Test
    void prefersTheGreaterSumAmongAsManyPairs() {
        Matching matching = solve(
                List.of(new MentorPlaces(mentor(1), 1), new MentorPlaces(mentor(2), 1)),
                List.of(
                        new Candidate(mentee(1), mentor(1), 500), new Candidate(mentee(1), mentor(2), 490),
                        new Candidate(mentee(2), mentor(1), 480), new Candidate(mentee(2), mentor(2), 10)));

        assertThat(matching.value().score()).isEqualTo(970);
    }

    @Test
    void takesAFixedPairOutFirst() {
        MatchingProblem problem = new MatchingProblem(
                List.of(mentee(1), mentee(2)),
                List.of(new MentorPlaces(mentor(1), 1)),
                List.of(new Candidate(mentee(1), mentor(1), 900)),
                List.of(new FixedPair(mentee(2), mentor(1))),
                1);

        Matching matching = Matcher.solve(problem);

        assertThat(matching.pairs()).containsExactly(new Pair(mentee(2), mentor(1), true));
        assertThat(matching.leftovers())
                .containsExactly(new Leftover.PlacesShort(mentee(1), List.of(mentee(1)), List.of(mentor(1)), 0));
    }

    @Test
    void namesAFixedPairThatOverfills() {
        FixedPair first = new FixedPair(mentee(1), mentor(1));
        FixedPair second = new FixedPair(mentee(2), mentor(1));
        MatchingProblem problem = new MatchingProblem(
                List.of(mentee(1), mentee(2)),
                List.of(new MentorPlaces(mentor(1), 1), new MentorPlaces(mentor(2), 5)),
                List.of(new Candidate(mentee(2), mentor(2), 900)),
                List.of(second, first),
                1);

        Matching matching = Matcher.solve(problem);

        assertThat(matching.conflicts()).containsExactly(new FixedPairConflict(second, 1));
        assertThat(matching.pairs()).containsExactly(new Pair(mentee(1), mentor(1), true));
    }

    @Test
    void saysWhoSharesTooFewPlaces() {
        Matching matching = solve(
                List.of(new MentorPlaces(mentor(1), 1), new MentorPlaces(mentor(2), 0)),
                List.of(new Candidate(mentee(1), mentor(1), 300), new Candidate(mentee(2), mentor(1), 200)));

        assertThat(matching.leftovers())
                .containsExactly(
                        new Leftover.PlacesShort(mentee(2), List.of(mentee(1), mentee(2)), List.of(mentor(1)), 1));
    }

    @Test
    void saysWhoHadNobodyToChooseFrom() {
        Matching matching =
                solve(List.of(new MentorPlaces(mentor(1), 2)), List.of(new Candidate(mentee(1), mentor(1), 300)));

        assertThat(matching.leftovers()).containsExactly(new Leftover.NoCandidate(mentee(2)));
    }

    @Test
    void anotherSeedMayBreakATieAnotherWay() {
        List<Candidate> equal =
                List.of(new Candidate(mentee(1), mentor(1), 300), new Candidate(mentee(2), mentor(1), 300));
        List<MentorPlaces> one = List.of(new MentorPlaces(mentor(1), 1));

        assertThat(LongStream.range(0, 20)
                        .mapToObj(seed -> Matcher.solve(
                                new MatchingProblem(List.of(mentee(1), mentee(2)), one, equal, List.of(), seed)))
                        .map(matching -> matching.pairs().getFirst().mentee()))
                .contains(mentee(1), mentee(2));
    }

    @Test
    void refusesAPairOfUnknownPeople() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solve(List.of(), List.of(new Candidate(mentee(1), mentor(9), 1))));
    }

    @Test
    void refusesACandidateThatStandsTwice() {
        Candidate candidate = new Candidate(mentee(1), mentor(1), 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> solve(List.of(new MentorPlaces(mentor(1), 1)), List.of(candidate, candidate)));
    }

    private static Matching solve(List<MentorPlaces> mentors, List<Candidate> candidates) {
        return Matcher.solve(new MatchingProblem(List.of(mentee(1), mentee(2)), mentors, candidates, List.of(), 1));
    }
}
