package ru.nastavnik.demo.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a visitor looks again for what must appear by itself. Looks with a pause, as a person does: without one a
 * single visitor asks so often that the system tells it to slow down.
 */
public final class Patience {

    private static final long PAUSE_MILLIS = 250;

    private final Instant end;

    /** @param duration from now on, after which nobody looks again */
    public Patience(Duration duration) {
        end = Instant.now().plus(duration);
    }

    /**
     * Pauses before the next look, unless the time is over.
     *
     * @return whether it is worth looking again
     * @throws StepFailed where the walk was interrupted
     */
    public boolean lasts() {
        if (Instant.now().isAfter(end)) {
            return false;
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Проверку прервали.", e);
        }
        return true;
    }
}
