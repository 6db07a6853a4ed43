package ru.nastavnik.matching.assignment;

import java.util.Arrays;

/** Who sits with whom: each mentee at no mentor or one, each mentor with at most as many mentees as they have places. */
final class Seating {

    static final int NOBODY = -1;

    private final int[] mentorOf;
    private final int[] seatOf;
    private final int[] firstSeat;
    private final int[] taken;
    private final int[] seats;

    Seating(CandidateGraph graph) {
        mentorOf = new int[graph.menteeCount()];
        seatOf = new int[graph.menteeCount()];
        Arrays.fill(mentorOf, NOBODY);
        taken = new int[graph.mentorCount()];
        firstSeat = new int[graph.mentorCount() + 1];
        for (int v = 0; v < graph.mentorCount(); v++) {
            firstSeat[v + 1] = firstSeat[v] + Math.min(graph.places(v), graph.menteeCount());
        }
        seats = new int[firstSeat[graph.mentorCount()]];
    }

    /** The mentor of the mentee, or {@link #NOBODY}. */
    int mentorOf(int u) {
        return mentorOf[u];
    }

    boolean isFull(int v) {
        return taken[v] == firstSeat[v + 1] - firstSeat[v];
    }

    int taken(int v) {
        return taken[v];
    }

    /** The mentee in the given seat of the mentor, from 0 to {@code taken(v) - 1}. */
    int menteeAt(int v, int seat) {
        return seats[firstSeat[v] + seat];
    }

    /** Sits the mentee down. The mentor must have a free place and the mentee none. */
    void sit(int u, int v) {
        if (mentorOf[u] != NOBODY || isFull(v)) {
            throw new IllegalStateException("No free place at mentor %d for mentee %d.".formatted(v, u));
        }
        mentorOf[u] = v;
        seatOf[u] = taken[v];
        seats[firstSeat[v] + taken[v]++] = u;
    }

    /** Takes the mentee from their mentor, the last neighbour moves into the gap. */
    void rise(int u) {
        int v = mentorOf[u];
        int last = seats[firstSeat[v] + --taken[v]];
        seats[firstSeat[v] + seatOf[u]] = last;
        seatOf[last] = seatOf[u];
        mentorOf[u] = NOBODY;
    }
}
