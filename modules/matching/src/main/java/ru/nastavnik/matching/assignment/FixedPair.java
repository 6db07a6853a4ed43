package ru.nastavnik.matching.assignment;

import ru.nastavnik.participants.PersonId;

/** A pair decided by a person. It is taken out before anything is computed: the mentee is gone, the mentor has one place less. */
public record FixedPair(PersonId mentee, PersonId mentor) {}
