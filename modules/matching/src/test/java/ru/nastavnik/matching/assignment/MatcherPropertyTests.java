package ru.nastavnik.matching.assignment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.matching.assignment.Problems.withFixed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ru.nastavnik.participants.PersonId;

/** What holds for every problem. */
class MatcherPropertyTests {

    @Provide
    Arbitrary<MatchingProblem> small() {
        return Problems.small();
    }

    @Provide
    Arbitrary<MatchingProblem> large() {
        return Problems.large();
    }

    @Property
    void equalsTheBestOfAllMatchingsOnEveryLevel(@ForAll("small") MatchingProblem problem) {
        assertThat(Matcher.solve(problem).value()).isEqualTo(BruteForce.best(problem));
    }

    @Property(tries = 100)
    void equalsAnIndependentSolver(@ForAll("large") MatchingProblem problem) {
        LexValue value = Matcher.solve(problem).value();

        assertThat(new LexValue(value.pairs(), value.score(), 0)).isEqualTo(OrTools.best(problem));
    }

    @Property(tries = 100)
    void keepsToTheRules(@ForAll("large") MatchingProblem problem) {
        Matching matching = Matcher.solve(problem);

        Map<PersonId, Long> taken = matching.pairs().stream().collect(groupingBy(Pair::mentor, counting()));
        problem.mentors()
                .forEach(mentor ->
                        assertThat(taken.getOrDefault(mentor.mentor(), 0L)).isLessThanOrEqualTo(mentor.places()));
        assertThat(matching.pairs()).extracting(Pair::mentee).doesNotHaveDuplicates();
        Set<List<PersonId>> allowed = new HashSet<>();
        problem.candidates().forEach(candidate -> allowed.add(List.of(candidate.mentee(), candidate.mentor())));
        assertThat(matching.pairs()).allMatch(pair -> allowed.contains(List.of(pair.mentee(), pair.mentor())));
        assertThat(matching.value().pairs()).isEqualTo(matching.pairs().size());
    }

    @Property
    void forgetsNobody(@ForAll("small") MatchingProblem problem, @ForAll Random random) {
        Matching matching = Matcher.solve(withFixed(problem, someFixed(problem, random)));

        List<PersonId> told = new ArrayList<>();
        matching.pairs().forEach(pair -> told.add(pair.mentee()));
        matching.conflicts().forEach(conflict -> told.add(conflict.pair().mentee()));
        matching.leftovers().forEach(leftover -> told.add(leftover.mentee()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(problem.mentees());
    }

    @Property
    void keepsFixedPairsOrNamesTheConflict(@ForAll("small") MatchingProblem problem, @ForAll Random random) {
        List<FixedPair> fixed = someFixed(problem, random);

        Matching matching = Matcher.solve(withFixed(problem, fixed));

        List<FixedPair> told = new ArrayList<>();
        matching.pairs().stream()
                .filter(Pair::fixed)
                .forEach(pair -> told.add(new FixedPair(pair.mentee(), pair.mentor())));
        matching.conflicts().forEach(conflict -> told.add(conflict.pair()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(fixed);
        Map<PersonId, Long> taken = matching.pairs().stream().collect(groupingBy(Pair::mentor, counting()));
        matching.conflicts()
                .forEach(conflict -> assertThat(
                                taken.getOrDefault(conflict.pair().mentor(), 0L))
                        .isGreaterThanOrEqualTo(conflict.places()));
    }

    @Property
    void dependsOnPeopleNotOnTheOrderOfRows(@ForAll("small") MatchingProblem problem, @ForAll Random random) {
        MatchingProblem shuffled = new MatchingProblem(
                shuffled(problem.mentees(), random),
                shuffled(problem.mentors(), random),
                shuffled(problem.candidates(), random),
                List.of(),
                problem.seed());

        assertThat(Matcher.solve(shuffled)).isEqualTo(Matcher.solve(problem));
    }

    @Property
    void oneMorePlaceNeverMakesItWorse(@ForAll("small") MatchingProblem problem, @ForAll Random random) {
        List<MentorPlaces> more = new ArrayList<>(problem.mentors());
        more.replaceAll(mentor -> new MentorPlaces(mentor.mentor(), mentor.places() + random.nextInt(2)));
        MatchingProblem richer =
                new MatchingProblem(problem.mentees(), more, problem.candidates(), List.of(), problem.seed());

        assertThat(Matcher.solve(richer).value())
                .isGreaterThanOrEqualTo(Matcher.solve(problem).value());
    }

    @Property
    void oneCandidateLessNeverMakesItBetter(@ForAll("small") MatchingProblem problem, @ForAll Random random) {
        List<Candidate> fewer = new ArrayList<>(problem.candidates());
        fewer.removeIf(candidate -> random.nextInt(5) == 0);
        MatchingProblem poorer =
                new MatchingProblem(problem.mentees(), problem.mentors(), fewer, List.of(), problem.seed());

        assertThat(Matcher.solve(poorer).value())
                .isLessThanOrEqualTo(Matcher.solve(problem).value());
    }

    @Property
    void oneMoreMenteeNeverLowersTheNumberOfPairs(@ForAll("small") MatchingProblem problem) {
        PersonId newcomer = new PersonId(new UUID(0, 99));
        List<PersonId> mentees = new ArrayList<>(problem.mentees());
        mentees.add(newcomer);
        List<Candidate> candidates = new ArrayList<>(problem.candidates());
        problem.mentors().forEach(mentor -> candidates.add(new Candidate(newcomer, mentor.mentor(), 1)));
        MatchingProblem larger = new MatchingProblem(mentees, problem.mentors(), candidates, List.of(), problem.seed());

        assertThat(Matcher.solve(larger).value().pairs())
                .isGreaterThanOrEqualTo(Matcher.solve(problem).value().pairs());
    }

    @Property
    void aReasonForAShortageAddsUp(@ForAll("small") MatchingProblem problem) {
        Map<PersonId, Integer> places = new HashMap<>();
        problem.mentors().forEach(mentor -> places.put(mentor.mentor(), mentor.places()));
        for (Leftover leftover : Matcher.solve(problem).leftovers()) {
            List<PersonId> own = mentorsOf(problem, leftover.mentee());
            switch (leftover) {
                case Leftover.NoCandidate none -> assertThat(own).isEmpty();
                case Leftover.PlacesShort few -> {
                    assertThat(few.mentees()).contains(few.mentee());
                    assertThat(few.mentees().size()).isGreaterThan(few.places());
                    assertThat(few.mentees())
                            .allSatisfy(mentee -> assertThat(few.mentors()).containsAll(mentorsOf(problem, mentee)));
                    assertThat(few.mentors().stream().mapToInt(places::get).sum())
                            .isEqualTo(few.places());
                }
            }
        }
    }

    private static List<PersonId> mentorsOf(MatchingProblem problem, PersonId mentee) {
        return problem.candidates().stream()
                .filter(candidate -> candidate.mentee().equals(mentee))
                .map(Candidate::mentor)
                .toList();
    }

    private static List<FixedPair> someFixed(MatchingProblem problem, Random random) {
        if (problem.mentors().isEmpty()) {
            return List.of();
        }
        List<PersonId> mentees = new ArrayList<>(problem.mentees());
        mentees.removeIf(mentee -> random.nextBoolean());
        return mentees.stream()
                .map(mentee -> new FixedPair(
                        mentee,
                        problem.mentors()
                                .get(random.nextInt(problem.mentors().size()))
                                .mentor()))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
