package ru.nastavnik.isolation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an identifier in an address or a form stands for. */
enum ObjectKind {
    ALIAS,
    STAFF,
    PUPIL,
    MENTEE,
    PROGRAMME,
    PAIR,
    PROPOSAL,
    CONSENT,
    ASKED,
    TASK,
    INCIDENT,
    SCAN,
    MERGE,
    ORGANISATION,
    BELONGING,
    MENTEES_BASE,
    MENTORS_BASE,
    MENTEES_FILE,
    MENTORS_FILE,
    ROSTER,
    SCHOOL,
    APPOINTMENT,
    UPLOAD,
    CONFIRMED,
    LETTER,
    MUNICIPALITY,
    TEXT,
    NUMBER,
    YEAR;

    /** Whether the identifier names something that could be another school's. */
    boolean isIdentifier() {
        return ordinal() < TEXT.ordinal();
    }

    /** Whether two schools may hold an object under the same identifier. */
    boolean mayBeTwin() {
        return ordinal() >= STAFF.ordinal() && ordinal() <= ROSTER.ordinal();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ObjectKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findAny();
    }
}
