package ru.nastavnik.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * A person in a school year: identifies what is ticked once a year.
 *
 * @param person must not be {@literal null}
 * @param year   the calendar year the school year begins in
 */
@Embeddable
record PersonYear(
        @Column(name = "person_id") UUID person,
        @Column(name = "school_year") Integer year) implements Serializable {

    static PersonYear of(PersonId person, SchoolYear year) {
        return new PersonYear(person.value(), year.start());
    }

    PersonId id() {
        return new PersonId(person);
    }
}
