package ru.nastavnik.matching.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a seating is the best one, checked anew from the candidates: it keeps to the rules, no price is
 * negative, the prices cover every candidate, and nothing is paid for that is not used. By duality no other seating is
 * worth more, on any level.
 */
record Certificate(CandidateGraph graph, Seating seating, DualPrices prices) {

    /** @throws NotOptimal when the proof does not hold */
    void verify() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new NotOptimal(faults);
        }
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        int[] taken = new int[graph.mentorCount()];
        for (int u = 0; u < graph.menteeCount(); u++) {
            checkMentee(u, taken, faults);
        }
        for (int v = 0; v < graph.mentorCount(); v++) {
            checkMentor(v, taken[v], faults);
        }
        return faults;
    }

    private void checkMentee(int u, int[] taken, List<String> faults) {
        int seatedAt = seating.mentorOf(u);
        int price = prices.mentees().sign(u);
        if (price < 0) {
            faults.add("mentee %d has a negative price".formatted(u));
        }
        if (seatedAt == Seating.NOBODY && price != 0) {
            faults.add("mentee %d is left over at a price".formatted(u));
        }
        boolean allowed = seatedAt == Seating.NOBODY;
        LexVectors reduced = new LexVectors(1);
        for (int e = graph.first(u); e < graph.end(u); e++) {
            int v = graph.mentorOf(e);
            reduced.set(0, prices.mentees(), u);
            reduced.add(0, prices.mentors(), v);
            reduced.subtract(0, graph.weights(), e);
            if (reduced.sign(0) < 0) {
                faults.add("candidate %d–%d would be better".formatted(u, v));
            }
            if (v == seatedAt) {
                allowed = true;
                taken[v]++;
                if (reduced.sign(0) != 0) {
                    faults.add("pair %d–%d costs more than it is worth".formatted(u, v));
                }
            }
        }
        if (!allowed) {
            faults.add("pair %d–%d is forbidden".formatted(u, seatedAt));
        }
    }

    private void checkMentor(int v, int taken, List<String> faults) {
        int price = prices.mentors().sign(v);
        if (taken > graph.places(v)) {
            faults.add("mentor %d has %d mentees on %d places".formatted(v, taken, graph.places(v)));
        }
        if (price < 0) {
            faults.add("mentor %d has a negative price".formatted(v));
        }
        if (taken < graph.places(v) && price != 0) {
            faults.add("mentor %d has a free place at a price".formatted(v));
        }
    }
}
