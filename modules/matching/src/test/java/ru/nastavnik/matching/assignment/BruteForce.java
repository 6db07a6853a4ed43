package ru.nastavnik.matching.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.participants.PersonId;

/** Tries every matching there is. */
final class BruteForce {

    private final MatchingProblem problem;
    private final Map<PersonId, Integer> free = new HashMap<>();
    private LexValue best = LexValue.NOTHING;

    private BruteForce(MatchingProblem problem) {
        this.problem = problem;
        problem.mentors().forEach(mentor -> free.put(mentor.mentor(), mentor.places()));
    }

    static LexValue best(MatchingProblem problem) {
        BruteForce search = new BruteForce(problem);
        search.choose(0, LexValue.NOTHING);
        return search.best;
    }

    private void choose(int u, LexValue value) {
        if (u == problem.mentees().size()) {
            best = value.compareTo(best) > 0 ? value : best;
            return;
        }
        choose(u + 1, value);
        PersonId mentee = problem.mentees().get(u);
        List<Candidate> own = problem.candidates().stream()
                .filter(candidate -> candidate.mentee().equals(mentee))
                .toList();
        for (Candidate candidate : own) {
            if (free.get(candidate.mentor()) > 0) {
                free.merge(candidate.mentor(), -1, Integer::sum);
                long tie = TieLevel.of(problem.seed(), mentee, candidate.mentor());
                choose(u + 1, value.plus(new LexValue(1, candidate.score(), tie)));
                free.merge(candidate.mentor(), 1, Integer::sum);
            }
        }
    }
}
