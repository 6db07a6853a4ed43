package ru.nastavnik.matching.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.HashMap;
import java.util.Map;
import ru.nastavnik.participants.PersonId;

/** An independent solver to compare with: the greatest flow at the least cost. It knows no tie level. */
final class OrTools {

    private OrTools() {}

    /** The number of pairs and their total score; the tie number is 0. */
    static LexValue best(MatchingProblem problem) {
        Loader.loadNativeLibraries();
        MinCostFlow flow = new MinCostFlow();
        int source = 0;
        int sink = 1;
        Map<PersonId, Integer> node = new HashMap<>();
        problem.mentees().forEach(mentee -> node.put(mentee, node.size() + 2));
        problem.mentors().forEach(mentor -> node.put(mentor.mentor(), node.size() + 2));
        problem.mentees().forEach(mentee -> flow.addArcWithCapacityAndUnitCost(source, node.get(mentee), 1, 0));
        problem.mentors()
                .forEach(mentor ->
                        flow.addArcWithCapacityAndUnitCost(node.get(mentor.mentor()), sink, mentor.places(), 0));
        for (Candidate pair : problem.candidates()) {
            flow.addArcWithCapacityAndUnitCost(node.get(pair.mentee()), node.get(pair.mentor()), 1, -pair.score());
        }
        flow.setNodeSupply(source, problem.mentees().size());
        flow.setNodeSupply(sink, -problem.mentees().size());
        if (flow.solveMaxFlowWithMinCost() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools found no optimum.");
        }
        return new LexValue(flow.getMaximumFlow(), -flow.getOptimalCost(), 0);
    }
}
