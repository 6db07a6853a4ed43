package ru.nastavnik.platform.drills.crash;

import java.util.List;

/** What can be found of commands. */
interface Evidence {

    /**
     * How many traces of each part of the command there are: all 0 when it did not happen, all 1 when it happened once,
     * a mixture when half of it did.
     */
    List<Integer> of(Command command);
}
