package ru.nastavnik.platform.drills.failpoint;

import java.util.ArrayList;
import java.util.List;

/** What is trapped in tests. */
public class Sample {

    private final List<String> done = new ArrayList<>();

    /** Does something, and returns from two places. */
    public List<String> work(int number) {
        done.add("begun " + number);
        if (number > 2) {
            return done;
        }
        for (int i = 0; i < number; i++) {
            done.add("done " + number);
        }
        return done;
    }
}
