package ru.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the best matching: most pairs, then the greatest total score, then the tie level. */
public final class Matcher {

    private Matcher() {}

    /**
     * Solves the problem exactly. The same problem gives the same matching, in whatever order its lists come.
     *
     * @throws NotOptimal when the result could not be proved, which would be a fault of this program
     */
    public static Matching solve(MatchingProblem problem) {
        FixedPairs fixed = FixedPairs.takenOutOf(problem);
        CandidateGraph graph = fixed.rest();
        Certificate solution = solve(graph);
        solution.verify();
        return describe(fixed, solution);
    }

    static Certificate solve(CandidateGraph graph) {
        Seating seating = new Seating(graph);
        DualPrices prices = new DualPrices(graph);
        Admission admission = new Admission(graph, seating, prices);
        for (int u = 0; u < graph.menteeCount(); u++) {
            admission.admit(u);
        }
        return new Certificate(graph, seating, prices);
    }

    private static Matching describe(FixedPairs fixed, Certificate solution) {
        CandidateGraph graph = solution.graph();
        Seating seating = solution.seating();
        Shortages shortages = new Shortages(graph, seating);
        List<Pair> pairs = new ArrayList<>();
        fixed.kept().forEach(pair -> pairs.add(new Pair(pair.mentee(), pair.mentor(), true)));
        List<Leftover> leftovers = new ArrayList<>();
        for (int u = 0; u < graph.menteeCount(); u++) {
            if (seating.mentorOf(u) == Seating.NOBODY) {
                leftovers.add(shortages.reason(u));
            } else {
                pairs.add(new Pair(graph.mentee(u), graph.mentor(seating.mentorOf(u)), false));
            }
        }
        pairs.sort(Comparator.comparing(pair -> pair.mentee().value()));
        return new Matching(pairs, fixed.conflicts(), leftovers, value(graph, seating));
    }

    private static LexValue value(CandidateGraph graph, Seating seating) {
        LexValue value = LexValue.NOTHING;
        for (int u = 0; u < graph.menteeCount(); u++) {
            for (int e = graph.first(u); e < graph.end(u); e++) {
                if (graph.mentorOf(e) == seating.mentorOf(u)) {
                    value = value.plus(graph.weights().value(e));
                }
            }
        }
        return value;
    }
}
