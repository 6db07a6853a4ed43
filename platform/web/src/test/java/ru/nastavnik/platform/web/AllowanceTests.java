package ru.nastavnik.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private final AtomicLong now = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void givesTheBurstAtOnceAndThenTheRate() {
        Allowance allowance = new Allowance(3, 120, 10, time);
        for (int i = 0; i < 3; i++) {
            assertThat(allowance.ask("someone")).isNull();
        }
        assertThat(allowance.ask("someone")).isEqualTo(Duration.ofMillis(500));
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(allowance.ask("someone")).isNull();
        assertThat(allowance.ask("someone")).isNotNull();
    }

    @Test
    void countsEveryoneApart() {
        Allowance allowance = new Allowance(1, 1, 10, time);
        assertThat(allowance.ask("someone")).isNull();
        assertThat(allowance.ask("someone")).isNotNull();
        assertThat(allowance.ask("someone else")).isNull();
    }

    @Test
    void takesBackWhatDoesNotCountAndNoMoreThanTheBurst() {
        Allowance allowance = new Allowance(1, 1, 10, time);
        assertThat(allowance.ask("someone")).isNull();
        allowance.giveBack("someone");
        allowance.giveBack("someone");
        assertThat(allowance.ask("someone")).isNull();
        assertThat(allowance.ask("someone")).isNotNull();
    }

    @Test
    void doesNotGrowHoweverManyAsk() {
        Allowance allowance = new Allowance(1, 1, 100, time);
        for (int i = 0; i < 10_000; i++) {
            allowance.ask("person " + i);
        }
        assertThat(allowance.remembered()).isLessThanOrEqualTo(100);
    }
}
