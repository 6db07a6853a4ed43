package ru.nastavnik.isolation;

/** Something that must not be, with the probe that shows it. */
record Finding(Kind kind, Probe probe, String what) {

    enum Kind {
        LEAK,
        CHANGED,
        BROKEN,
        UNEXPECTED
    }

    @Override
    public String toString() {
        return "%s %s — %s".formatted(kind, probe, what);
    }
}
