package ru.nastavnik.isolation;

/** A way to ask the program. */
interface Web {

    /** What browsers accept. */
    String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    Answer ask(Probe probe);
}
