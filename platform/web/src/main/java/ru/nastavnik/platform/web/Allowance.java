package ru.nastavnik.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What each of many may ask for: so much at once, and so much a minute. Remembers the most recent ones only, so that it
 * cannot grow; who is forgotten has a full allowance again.
 */
public final class Allowance {

    private static final int REMEMBERED = 50_000;

    private final Cache<String, Bucket> left;
    private final int burst;
    private final int perMinute;
    private final TimeMeter time;

    /**
     * @param burst     what each may ask for at once
     * @param perMinute what each gets back in a minute
     */
    public Allowance(int burst, int perMinute) {
        this(burst, perMinute, REMEMBERED, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowance(int burst, int perMinute, int remembered, TimeMeter time) {
        this.burst = burst;
        this.perMinute = perMinute;
        this.time = time;
        this.left = Caffeine.newBuilder()
                .maximumSize(remembered)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one off what someone may ask for.
     *
     * @return how long to wait where nothing is left, null where something was
     */
    public @Nullable Duration ask(String who) {
        ConsumptionProbe asked = left.get(who, someone -> full()).tryConsumeAndReturnRemaining(1);
        return asked.isConsumed() ? null : Duration.ofNanos(asked.getNanosToWaitForRefill());
    }

    /** Gives back what was taken off, since it does not count after all. */
    public void giveBack(String who) {
        left.get(who, someone -> full()).addTokens(1);
    }

    long remembered() {
        left.cleanUp();
        return left.estimatedSize();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
