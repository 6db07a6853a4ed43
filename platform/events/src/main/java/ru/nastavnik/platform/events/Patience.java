package ru.nastavnik.platform.events;

import java.time.Duration;
import java.util.List;

/** How long an undelivered event waits, how often it is tried, and how long what was delivered is remembered. */
final class Patience {

    /** How long the first delivery may take before the event is taken for lost. */
    static final Duration FIRST = Duration.ofSeconds(10);

    /** What is kept of delivered events, to look into a fault. */
    static final Duration DELIVERED_KEPT = Duration.ofDays(7);

    /** How long it is remembered who heard what; longer where something of that time is still undelivered. */
    static final Duration HEARD_KEPT = Duration.ofDays(30);

    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(2),
            Duration.ofHours(2));

    /** The first delivery and one after each wait; then the operator decides. */
    static final int ATTEMPTS = AFTER.size() + 1;

    private Patience() {}

    /** How long to wait after the given number of attempts. */
    static Duration after(int attempts) {
        return AFTER.get(Math.min(Math.max(attempts, 1), AFTER.size()) - 1);
    }
}
