package ru.nastavnik.matching.assignment;

/**
 * What each mentee and each place is worth. For every candidate the two prices together are at least the candidate's
 * weight; this is what proves a matching to be the best.
 */
record DualPrices(LexVectors mentees, LexVectors mentors) {

    DualPrices(CandidateGraph graph) {
        this(new LexVectors(graph.menteeCount()), new LexVectors(graph.mentorCount()));
    }
}
