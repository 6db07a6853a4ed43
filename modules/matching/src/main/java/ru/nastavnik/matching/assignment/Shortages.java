package ru.nastavnik.matching.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.participants.PersonId;

/**
 * Says why someone is left over (Hall's theorem): from the mentee over their mentors to the mentees who sit there, over
 * their other mentors, and so on. In a largest matching every mentor met on the way is full.
 */
final class Shortages {

    private final CandidateGraph graph;
    private final Seating seating;

    Shortages(CandidateGraph graph, Seating seating) {
        this.graph = graph;
        this.seating = seating;
    }

    /** @param leftOver a mentee without a mentor */
    Leftover reason(int leftOver) {
        if (graph.first(leftOver) == graph.end(leftOver)) {
            return new Leftover.NoCandidate(graph.mentee(leftOver));
        }
        BitSet mentees = new BitSet();
        BitSet mentors = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(leftOver));
        mentees.set(leftOver);
        while (!open.isEmpty()) {
            int u = open.remove();
            for (int e = graph.first(u); e < graph.end(u); e++) {
                int v = graph.mentorOf(e);
                if (!mentors.get(v)) {
                    mentors.set(v);
                    seated(v).filter(next -> !mentees.get(next)).forEach(next -> {
                        mentees.set(next);
                        open.add(next);
                    });
                }
            }
        }
        addFellows(mentees, mentors);
        return describe(leftOver, mentees, mentors);
    }

    private IntStream seated(int v) {
        return IntStream.range(0, seating.taken(v)).map(seat -> seating.menteeAt(v, seat));
    }

    /** Others who are left over and have no other mentors than these share the same shortage. */
    private void addFellows(BitSet mentees, BitSet mentors) {
        for (int u = 0; u < graph.menteeCount(); u++) {
            if (seating.mentorOf(u) == Seating.NOBODY && graph.first(u) < graph.end(u) && goesOnlyTo(mentors, u)) {
                mentees.set(u);
            }
        }
    }

    private boolean goesOnlyTo(BitSet mentors, int u) {
        for (int e = graph.first(u); e < graph.end(u); e++) {
            if (!mentors.get(graph.mentorOf(e))) {
                return false;
            }
        }
        return true;
    }

    private Leftover describe(int leftOver, BitSet mentees, BitSet mentors) {
        List<PersonId> sharing = new ArrayList<>();
        mentees.stream().mapToObj(graph::mentee).forEach(sharing::add);
        List<PersonId> shared = new ArrayList<>();
        mentors.stream().mapToObj(graph::mentor).forEach(shared::add);
        int places = mentors.stream().map(graph::places).sum();
        return new Leftover.PlacesShort(graph.mentee(leftOver), sharing, shared, places);
    }
}
