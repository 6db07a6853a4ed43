package ru.nastavnik.platform.drills.crash;

/** The program answered nothing, or that it cannot serve the page now. */
final class NoAnswer extends RuntimeException {

    NoAnswer(String what) {
        super(what);
    }

    NoAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
