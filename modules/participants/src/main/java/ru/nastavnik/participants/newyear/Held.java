package ru.nastavnik.participants.newyear;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * A pupil in a school year.
 *
 * @param year the calendar year the school year begins in
 */
@Embeddable
record Held(
        @Column(name = "person_id") UUID person,
        @Column(name = "school_year") Integer year) implements Serializable {}
