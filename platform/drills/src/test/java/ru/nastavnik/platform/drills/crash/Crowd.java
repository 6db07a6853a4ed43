package ru.nastavnik.platform.drills.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Everyone who works, each on a thread of their own. */
final class Crowd implements AutoCloseable {

    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(120);

    private final Gate gate = new Gate();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();

    /** Begins at rest. */
    Crowd(List<? extends Actor> actors, Journal journal) {
        gate.close();
        actors.forEach(actor -> threads.add(Thread.ofPlatform().daemon().start(() -> work(actor, journal))));
    }

    private void work(Actor actor, Journal journal) {
        try {
            while (gate.pass()) {
                try {
                    actor.act();
                } catch (NoAnswer e) {
                    failures.incrementAndGet();
                    journal.write(e.getMessage());
                    Ground.pause(Duration.ofMillis(30));
                }
            }
        } catch (RuntimeException e) {
            trouble.compareAndSet(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void work() {
        gate.open();
    }

    /** Has everyone finish what they are at, without waiting for it. */
    void stop() {
        gate.close();
    }

    /** Until everyone has stopped. */
    void rest() {
        gate.close();
        Instant end = Instant.now().plus(LONGEST_COMMAND);
        while (!gate.holds(threads.size())) {
            RuntimeException met = trouble.get();
            if (met != null) {
                throw met;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Somebody has been waiting for an answer for " + LONGEST_COMMAND);
            }
            Ground.pause(Duration.ofMillis(10));
        }
    }

    /** How often a page did not come. */
    int failures() {
        return failures.get();
    }

    @Override
    public void close() {
        gate.end();
    }
}
