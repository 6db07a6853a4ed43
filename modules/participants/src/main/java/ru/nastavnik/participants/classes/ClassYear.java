package ru.nastavnik.participants.classes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * A class in a school year.
 *
 * @param year   the calendar year the school year begins in
 * @param letter empty where the grade has one class only
 */
@Embeddable
record ClassYear(@Column(name = "school_year") Integer year, Integer grade, String letter) implements Serializable {

    static ClassYear of(ClassGroup group, SchoolYear year) {
        return new ClassYear(year.start(), group.grade(), group.letter() == null ? "" : group.letter());
    }

    ClassGroup group() {
        return new ClassGroup(grade, letter.isEmpty() ? null : letter);
    }
}
