package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private final Queue<String> served = new ConcurrentLinkedQueue<>();

    @Test
    void oneLoginNeverHoldsMoreThanItsShareAndAllNeverMoreThanTheCap() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(3, 2, 10, Duration.ofMillis(30)));
        turns.take("a");
        turns.take("a");

        assertThatThrownBy(() -> turns.take("a")).isInstanceOf(AllConnectionsTaken.class);
        turns.take("b");
        assertThatThrownBy(() -> turns.take("c")).isInstanceOf(AllConnectionsTaken.class);
        assertThat(turns.count()).isEqualTo(new Turns.Count(3, 0, 2));
    }

    @Test
    void aLineIsServedInOrder() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(1, 1, 10, LONG));
        turns.take("a");
        for (int caller = 1; caller <= 5; caller++) {
            wait(turns, "a", "a" + caller, caller);
        }
        turns.pass("a");

        await().untilAsserted(() -> assertThat(served).containsExactly("a1", "a2", "a3", "a4", "a5"));
    }

    @Test
    void linesAreCalledOneAfterTheOtherHoweverLongOneIs() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(1, 1, 100, LONG));
        turns.take("a");
        for (int caller = 1; caller <= 20; caller++) {
            wait(turns, "a", "a" + caller, caller);
        }
        wait(turns, "b", "b1", 21);
        turns.pass("a");

        await().untilAsserted(() -> assertThat(served).hasSize(21));
        assertThat(List.copyOf(served).indexOf("b1")).isLessThanOrEqualTo(1);
    }

    @Test
    void twoSchoolsThatNeverPauseDoNotStarveAThird() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(6, 3, 40, LONG));
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> greedy = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String login = i % 2 == 0 ? "a" : "b";
            greedy.add(Thread.ofVirtual().start(() -> {
                try {
                    while (!enough.get()) {
                        turns.take(login);
                        Thread.sleep(5);
                        turns.pass(login);
                    }
                } catch (SQLTransientConnectionException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        await().until(() -> turns.count().waiting() > 20);
        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            turns.take("c");
            turns.pass("c");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        }
        enough.set(true);
        for (Thread thread : greedy) {
            thread.join();
        }
        assertThat(turns.count()).isEqualTo(new Turns.Count(0, 0, 0));
    }

    @Test
    void aSchoolStuckAtItsOwnBoundHoldsUpNobodyElse() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(6, 3, 40, LONG));
        for (int i = 0; i < 3; i++) {
            turns.take("a");
        }
        for (int caller = 1; caller <= 10; caller++) {
            wait(turns, "a", "a" + caller, caller);
        }

        turns.take("b");
        turns.pass("b");
        assertThat(turns.count()).isEqualTo(new Turns.Count(3, 10, 0));
    }

    @Test
    void aFullLineRefusesAtOnce() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(1, 1, 2, LONG));
        turns.take("a");
        wait(turns, "a", "a1", 1);
        wait(turns, "a", "a2", 2);

        long begun = System.nanoTime();
        assertThatExceptionOfType(AllConnectionsTaken.class).isThrownBy(() -> turns.take("a"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        turns.pass("a");
        await().untilAsserted(() -> assertThat(served).containsExactly("a1", "a2"));
    }

    @Test
    void whoIsInterruptedLosesTheTurnAndNobodyElseDoes() throws Exception {
        Turns turns = new Turns(new Turns.Bounds(1, 1, 10, LONG));
        turns.take("a");
        Thread impatient = wait(turns, "a", "impatient", 1);
        wait(turns, "a", "a2", 2);
        impatient.interrupt();
        impatient.join();
        turns.pass("a");

        await().untilAsserted(() -> assertThat(served).containsExactly("a2"));
        await().untilAsserted(() -> assertThat(turns.count().taken()).isZero());
    }

    /** Starts a caller and returns when it stands in line as the given number of all who wait. */
    private Thread wait(Turns turns, String login, String name, int number) throws InterruptedException {
        AtomicReference<Thread> caller = new AtomicReference<>();
        caller.set(Thread.ofVirtual().start(() -> {
            try {
                turns.take(login);
                served.add(name);
                turns.pass(login);
            } catch (SQLTransientConnectionException e) {
                Thread.currentThread().interrupt();
            }
        }));
        await().pollInterval(Duration.ofMillis(2)).until(() -> turns.count().waiting() == number);
        return caller.get();
    }
}
