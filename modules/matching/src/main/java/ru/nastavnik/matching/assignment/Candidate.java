package ru.nastavnik.matching.assignment;

import ru.nastavnik.participants.PersonId;

/**
 * A pair that no hard rule refuses. A pair that is not among the candidates is never proposed.
 *
 * @param score how well the two fit, 0 or more; higher is better
 */
public record Candidate(PersonId mentee, PersonId mentor, int score) {

    public Candidate {
        if (score < 0) {
            throw new IllegalArgumentException("A score is not negative: " + score);
        }
    }
}
