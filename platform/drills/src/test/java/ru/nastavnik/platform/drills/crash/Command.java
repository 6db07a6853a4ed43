package ru.nastavnik.platform.drills.crash;

import java.util.List;

/** One command as the client remembers it, noted before it was sent and again when the answer came. */
final class Command {

    /** What was asked for, and what {@link Command#key()} and {@link Command#parts()} are. */
    enum Kind {
        /** A pair of two newcomers; their surnames. */
        PAIR,
        /** A plan of an uploaded list; the file's name and the surnames in it. */
        UPLOAD,
        /** The list comes true; the plan's identifier and the surnames. */
        LIST,
        /** Requests of a class; the topic and the persons. */
        REQUESTS,
        /** Consents; where they lie, and the persons. */
        CONSENTS,
        /** Proposals are fixed, from which pairs follow; the proposals. */
        FIXING,
        /** An order for several pairs; its number and the pairs. */
        ORDER,
        /** A school joins; its alias. */
        SCHOOL
    }

    /** What the client knows of it. */
    enum State {
        SENT,
        ACKNOWLEDGED,
        REFUSED,
        /** No answer, or one that says that something broke. */
        UNKNOWN,
        /** Without an answer, and found in the database after the recovery. */
        SEEN,
        /** Without an answer, and not in the database after the recovery. */
        UNSEEN
    }

    private final int number;
    private final Kind kind;
    private final String school;
    private final String key;
    private final List<String> parts;
    private volatile State state = State.SENT;

    Command(int number, Kind kind, String school, String key, List<String> parts) {
        this.number = number;
        this.kind = kind;
        this.school = school;
        this.key = key;
        this.parts = List.copyOf(parts);
    }

    Kind kind() {
        return kind;
    }

    /** Alias of the school it was given in, or of the school that joins. */
    String school() {
        return school;
    }

    String key() {
        return key;
    }

    List<String> parts() {
        return parts;
    }

    State state() {
        return state;
    }

    void becomes(State next) {
        state = next;
    }

    /** Whether it has to be in the database from now on. */
    boolean mustBeThere() {
        return state == State.ACKNOWLEDGED || state == State.SEEN;
    }

    /** Whether nothing is known of it: proposals that were not fixed are offered again, under the same identifiers. */
    boolean isForgotten() {
        return kind == Kind.FIXING && (state == State.REFUSED || state == State.UNSEEN);
    }

    @Override
    public String toString() {
        return "%d %s %s %s %s %s".formatted(number, state, kind, school, key, parts);
    }
}
