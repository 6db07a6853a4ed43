package ru.nastavnik.matching.assignment;

/**
 * Admits one mentee after another to a seating that is optimal for those admitted before, and keeps it optimal. A
 * shortest path in reduced costs leads from the newcomer over mentors and the mentees they would give up; it ends at a
 * free place, or with someone who stays without a mentor, whichever costs least.
 */
final class Admission {

    private static final int NOWHERE = -1;

    private final CandidateGraph graph;
    private final Seating seating;
    private final DualPrices prices;

    private final LexVectors distance;
    private final boolean[] reached;
    private final int[] reachedFrom;
    private final int[] touched;
    private int touchedCount;
    private final MentorQueue queue;
    private final int[] settled;
    private int settledCount;

    private final LexVectors shortest = new LexVectors(1);
    private final LexVectors scratch = new LexVectors(2);
    private int freeMentor;
    private int leftOut;

    Admission(CandidateGraph graph, Seating seating, DualPrices prices) {
        this.graph = graph;
        this.seating = seating;
        this.prices = prices;
        int mentors = graph.mentorCount();
        this.distance = new LexVectors(mentors);
        this.reached = new boolean[mentors];
        this.reachedFrom = new int[mentors];
        this.touched = new int[mentors];
        this.settled = new int[mentors];
        this.queue = new MentorQueue(mentors, distance);
    }

    void admit(int newcomer) {
        setOwnPrice(newcomer);
        search(newcomer);
        reprice(newcomer);
        reseat(newcomer);
        forget();
    }

    /** The least price that covers all candidates of a mentee nobody has looked at yet. */
    private void setOwnPrice(int u) {
        LexVectors own = prices.mentees();
        own.setZero(u);
        for (int e = graph.first(u); e < graph.end(u); e++) {
            scratch.set(0, graph.weights(), e);
            scratch.subtract(0, prices.mentors(), graph.mentorOf(e));
            if (own.less(u, scratch, 0)) {
                own.set(u, scratch, 0);
            }
        }
    }

    private void search(int newcomer) {
        shortest.set(0, prices.mentees(), newcomer);
        leftOut = newcomer;
        freeMentor = NOWHERE;
        scratch.set(1, prices.mentees(), newcomer);
        reachMentorsFrom(newcomer);
        while (!queue.isEmpty() && distance.less(queue.nearest(), shortest, 0)) {
            int v = queue.takeNearest();
            settled[settledCount++] = v;
            for (int seat = 0; seat < seating.taken(v); seat++) {
                reachMentee(seating.menteeAt(v, seat), v);
            }
        }
    }

    private void reachMentee(int u, int from) {
        scratch.set(1, distance, from);
        scratch.add(1, prices.mentees(), u);
        if (scratch.less(1, shortest, 0)) {
            shortest.set(0, scratch, 1);
            leftOut = u;
            freeMentor = NOWHERE;
        }
        reachMentorsFrom(u);
    }

    /** Slot 1 of the scratch holds the distance of the mentee plus their price. */
    private void reachMentorsFrom(int u) {
        int own = seating.mentorOf(u);
        for (int e = graph.first(u); e < graph.end(u); e++) {
            int v = graph.mentorOf(e);
            if (v == own) {
                continue;
            }
            scratch.set(0, scratch, 1);
            scratch.add(0, prices.mentors(), v);
            scratch.subtract(0, graph.weights(), e);
            if (scratch.less(0, shortest, 0) && (!reached[v] || scratch.less(0, distance, v))) {
                reachMentor(v, u);
            }
        }
    }

    private void reachMentor(int v, int from) {
        if (!reached[v]) {
            reached[v] = true;
            touched[touchedCount++] = v;
        }
        distance.set(v, scratch, 0);
        reachedFrom[v] = from;
        if (seating.isFull(v)) {
            queue.offer(v);
        } else {
            shortest.set(0, scratch, 0);
            freeMentor = v;
            leftOut = NOWHERE;
        }
    }

    /** Moves the prices by what is missing to the end of the path, so that no reduced cost falls below zero. */
    private void reprice(int newcomer) {
        prices.mentees().subtract(newcomer, shortest, 0);
        for (int i = 0; i < settledCount; i++) {
            int v = settled[i];
            scratch.set(0, shortest, 0);
            scratch.subtract(0, distance, v);
            prices.mentors().add(v, scratch, 0);
            for (int seat = 0; seat < seating.taken(v); seat++) {
                prices.mentees().subtract(seating.menteeAt(v, seat), scratch, 0);
            }
        }
    }

    private void reseat(int newcomer) {
        if (leftOut == newcomer) {
            return;
        }
        int vacant = freeMentor;
        if (leftOut != NOWHERE) {
            vacant = seating.mentorOf(leftOut);
            seating.rise(leftOut);
        }
        for (int u = reachedFrom[vacant]; u != newcomer; u = reachedFrom[vacant]) {
            int given = seating.mentorOf(u);
            seating.rise(u);
            seating.sit(u, vacant);
            vacant = given;
        }
        seating.sit(newcomer, vacant);
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            reached[touched[i]] = false;
        }
        touchedCount = 0;
        settledCount = 0;
        queue.clear();
    }
}
