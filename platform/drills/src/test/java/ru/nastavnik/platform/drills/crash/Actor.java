package ru.nastavnik.platform.drills.crash;

/** Somebody who works with the program, one command after the other. */
interface Actor {

    /**
     * Does the next thing.
     *
     * @throws NoAnswer when the program did not answer; then the next thing is tried
     */
    void act();
}
