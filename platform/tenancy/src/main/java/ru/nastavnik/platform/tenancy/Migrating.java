package ru.nastavnik.platform.tenancy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Brings the schemas of schools to the program's version while they are worked in: each in a transaction of its own, so
 * that a school is at the old version or at the new one and never between, whoever is killed and whenever. Several may
 * run at the same time. A school that fails stays as it was and does not hold up the others.
 */
@Component
public class Migrating {

    private final ScopedConnections connections;
    private final SchoolTemplate template;

    Migrating(ScopedConnections connections, SchoolTemplate template) {
        this.connections = connections;
        this.template = template;
    }

    /**
     * How hard to try.
     *
     * @param workers how many schools at once
     * @param rounds  how often a school is tried whose tables are in use
     * @param rest    between the first two rounds; doubled for each further one
     */
    public record Pace(int workers, int rounds, Duration rest) {

        /** Two workers and some twenty seconds of patience. */
        public static Pace usual() {
            return new Pace(2, 6, Duration.ofMillis(600));
        }
    }

    /** How far a run is, in schools, and the longest that one school's tables were held. */
    public record Progress(int all, int done, int failed, Duration took, Duration longestLock) {

        public double perSecond() {
            return done / Math.max(0.001, took.toNanos() / 1e9);
        }
    }

    /**
     * What a run came to, counted in the registry afterwards.
     *
     * @param target      number of the program's version
     * @param all         how many schools were behind it
     * @param done        how many were brought to it by this run
     * @param left        how many are still behind
     * @param longestLock the longest that one school's tables were held
     */
    public record Outcome(int target, int all, int done, int left, Duration took, Duration longestLock) {}

    /** Brings all schools up, as hard as usual. */
    public Outcome all() {
        return run(Pace.usual(), null, progress -> {});
    }

    /**
     * Brings schools up.
     *
     * @param only    one school, or {@literal null} for all
     * @param watcher told after each school
     * @throws ChangelogsRefused                  when the program's changelogs cannot be used
     * @throws DataAccessResourceFailureException when the database does not answer
     */
    public Outcome run(Pace pace, @Nullable TenantId only, Consumer<Progress> watcher) {
        try {
            Registry registry = new Registry(connections);
            int target = template.number();
            List<UUID> behind = registry.behind(target, only);
            OneSchool step = new OneSchool(connections, template.chain(), target);
            Run run = new Run(step, behind.size(), watcher);
            List<UUID> left = behind;
            for (int round = 1; !left.isEmpty() && round <= pace.rounds; round++) {
                if (round > 1) {
                    Thread.sleep(pace.rest.multipliedBy(1L << (round - 2)));
                }
                left = run.round(left, pace.workers);
            }
            int still = registry.behind(target, only).size();
            return new Outcome(target, behind.size(), run.done(), still, run.took(), step.longestLock());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The registry of schemas cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    /** The workers of one run and what they have done so far. */
    private static final class Run {

        private final OneSchool step;
        private final int all;
        private final Consumer<Progress> watcher;
        private final long begun = System.nanoTime();
        private int done;
        private int failed;

        Run(OneSchool step, int all, Consumer<Progress> watcher) {
            this.step = step;
            this.all = all;
            this.watcher = watcher;
        }

        /** Tries each of the schools once; returns those worth another try. */
        List<UUID> round(List<UUID> schools, int workers) throws InterruptedException {
            failed = 0;
            Queue<UUID> waiting = new ConcurrentLinkedQueue<>(schools);
            Queue<UUID> again = new ConcurrentLinkedQueue<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < workers; i++) {
                    running.add(threads.submit(() -> work(waiting, again)));
                }
                for (Future<?> worker : running) {
                    worker.get();
                }
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
            return List.copyOf(again);
        }

        private void work(Queue<UUID> waiting, Queue<UUID> again) {
            for (UUID school = waiting.poll(); school != null; school = waiting.poll()) {
                OneSchool.Result result = step.migrate(school);
                if (result == OneSchool.Result.LATER) {
                    again.add(school);
                }
                tell(result);
            }
        }

        private synchronized void tell(OneSchool.Result result) {
            switch (result) {
                case DONE -> done++;
                case LATER, FAILED -> failed++;
                case NOTHING -> {}
            }
            watcher.accept(new Progress(all, done, failed, took(), step.longestLock()));
        }

        synchronized int done() {
            return done;
        }

        Duration took() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
