package ru.nastavnik.participants.web;

import ru.nastavnik.participants.bases.Base;

/** Where a base stands below its school. */
final class BasePath {

    static final String MENTEES = "/people/mentees";
    static final String MENTORS = "/people/mentors";

    private BasePath() {}

    static String of(Base base) {
        return base == Base.MENTEES ? MENTEES : MENTORS;
    }
}
