package ru.nastavnik.matching.assignment;

import ru.nastavnik.participants.PersonId;

/**
 * A pair of the result.
 *
 * @param fixed whether a person decided it, so that nothing was computed
 */
public record Pair(PersonId mentee, PersonId mentor, boolean fixed) {}
