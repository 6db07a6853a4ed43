package ru.nastavnik.platform.drills.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.drills.failpoint.Failpoint;

/** Kills by plan while the crowd works, has everything recover, and asks the oracle each time. */
final class Drill {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration FAILPOINT_PATIENCE = Duration.ofSeconds(40);
    private static final Duration WORK_GOES_ON = Duration.ofSeconds(60);
    private static final Duration READINGS = Duration.ofSeconds(10);
    private static final Duration ALL_SESSIONS_END = Duration.ofSeconds(5);

    private final Ground ground;
    private final Centre centre;
    private final Crowd crowd;
    private final Journal journal;
    private final Inspection inspection;
    private final Caller prober;
    private final Score score = new Score();
    private boolean dead;

    Drill(Ground ground, Centre centre, Crowd crowd, Journal journal) {
        this.ground = ground;
        this.centre = centre;
        this.crowd = crowd;
        this.journal = journal;
        this.inspection = new Inspection(journal);
        this.prober = ground.regionalCentre();
    }

    Score score() {
        return score;
    }

    /** Carries out the plan; ends in the middle when the oracle objects. */
    void run(List<Kill> plan) throws SQLException {
        crowd.work();
        for (int i = 0; i < plan.size(); i++) {
            Kill next = i + 1 < plan.size() ? plan.get(i + 1) : null;
            strike(plan.get(i), next == null ? null : next.failpoint());
        }
        demandWork();
        crowd.rest();
    }

    /** Where nobody can work any more nothing is lost either, and the drill would find nothing for ever. */
    private void demandWork() {
        long done = journal.acknowledged();
        Instant end = Instant.now().plus(WORK_GOES_ON);
        while (journal.acknowledged() == done) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("After the last kill nobody has got anything done in " + WORK_GOES_ON);
            }
            Ground.pause(Duration.ofMillis(100));
        }
    }

    private void strike(Kill kill, @Nullable Failpoint next) throws SQLException {
        int before = crowd.failures();
        if (!dead) {
            Ground.pause(kill.after());
            if (ground.program().alive()) {
                score.failuresAfterRecovery(crowd.failures() - before);
            }
        }
        journal.write("%s kill %s".formatted(Instant.now(), kill));
        score.killed(kill.kind());
        switch (kill.kind()) {
            case PROGRAM -> ground.program().kill();
            case FAILPOINT -> awaitFailpoint(kill);
            case BACKEND, TERMINATED -> killSession(kill.kind());
            case POSTMASTER -> killPostgres();
        }
        recover(kill, next);
    }

    private void awaitFailpoint(Kill kill) {
        centre.hurry(kill.isWhereSchoolsJoin());
        Instant end = Instant.now().plus(FAILPOINT_PATIENCE);
        while (ground.program().alive() && Instant.now().isBefore(end)) {
            Ground.pause(Duration.ofMillis(10));
        }
        if (!ground.program().hasFired() && kill.failpoint() != null) {
            score.silent(kill.failpoint());
        }
        centre.hurry(false);
        ground.program().kill();
    }

    private void killSession(Kill.Kind kind) throws SQLException {
        try (Connection superuser = ground.superuser();
                Statement sql = superuser.createStatement()) {
            List<List<String>> sessions = SchoolFacts.rows(sql, """
                    select pid from pg_stat_activity where application_name = 'nastavnik'
                    order by state = 'active' desc, random() limit 1
                    """);
            for (List<String> session : sessions) {
                long pid = Long.parseLong(session.getFirst());
                if (kind == Kill.Kind.TERMINATED) {
                    sql.execute("select pg_terminate_backend(%d)".formatted(pid));
                } else {
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                    awaitEndOf(superuser);
                }
            }
        }
    }

    /**
     * PostgreSQL ends all its sessions when one was killed, and on a busy machine not at once: who asks too early is answered,
     * and cut off in the middle of the next question. A session that had just ended by itself ends nobody else's.
     */
    private static void awaitEndOf(Connection witness) throws SQLException {
        Instant end = Instant.now().plus(ALL_SESSIONS_END);
        while (witness.isValid(1) && Instant.now().isBefore(end)) {
            Ground.pause(Duration.ofMillis(20));
        }
    }

    private void killPostgres() {
        ProcessHandle postmaster = ground.postgres().postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private void recover(Kill kill, @Nullable Failpoint next) throws SQLException {
        crowd.stop();
        Instant begin = Instant.now();
        if (kill.kind() == Kill.Kind.PROGRAM || kill.kind() == Kill.Kind.FAILPOINT) {
            ground.program().start(kill.again() == null ? next : null);
            if (kill.again() != null) {
                Ground.pause(kill.again());
                ground.program().kill();
                begin = Instant.now();
                ground.program().start(next);
            }
        } else if (kill.kind() == Kill.Kind.POSTMASTER) {
            ground.postgres().startAgain();
            if (kill.again() != null) {
                killPostgres();
                begin = Instant.now();
                ground.postgres().startAgain();
            }
        }
        dead = !awaitGoodAnswer();
        if (!dead) {
            Instant good = Instant.now();
            score.recovered(Duration.between(begin, good));
            crowd.rest();
            inspect(Instant.now());
            journal.write("recovered in %s, inspected in %s"
                    .formatted(Duration.between(begin, good), Duration.between(good, Instant.now())));
            crowd.work();
        }
    }

    /** {@literal false} when the program ended at an armed failpoint before it answered. */
    private boolean awaitGoodAnswer() {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                prober.open("/region/schools");
                return true;
            } catch (NoAnswer notYet) {
                if (!ground.program().alive()) {
                    if (ground.program().hasFired()) {
                        return false;
                    }
                    throw new IllegalStateException(
                            "The program ended at its start, see "
                                    + ground.program().log(),
                            notYet);
                }
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("No good answer in " + PATIENCE, notYet);
                }
                Ground.pause(Duration.ofMillis(20));
            }
        }
    }

    /** @param since the last command was answered; what follows from it may take its time from then on */
    private void inspect(Instant since) throws SQLException {
        try (Connection superuser = ground.superuser()) {
            inspection.demandConsistency(superuser);
            List<String> different = Readings.different(superuser);
            while (!different.isEmpty()) {
                if (Instant.now().isAfter(since.plus(READINGS)) && !deadAtFailpoint()) {
                    throw new AssertionError(
                            "Readings differ %s after the recovery: %s".formatted(READINGS, different));
                }
                if (deadAtFailpoint()) {
                    return;
                }
                Ground.pause(Duration.ofMillis(50));
                different = Readings.different(superuser);
            }
            score.readingsEqual(Duration.between(since, Instant.now()));
            inspection.demandQuiet(superuser);
        }
    }

    /** A failpoint of the background may be reached while everyone rests. */
    private boolean deadAtFailpoint() {
        return !ground.program().alive() && ground.program().hasFired();
    }

    /** Whatever was begun comes to its end; then nothing may be open. */
    Findings settle() throws SQLException {
        crowd.rest();
        try (Connection superuser = ground.superuser()) {
            Instant end = Instant.now().plus(Duration.ofSeconds(90));
            inspection.hastenEvents(superuser);
            List<String> open = inspection.unfinished(superuser);
            while (!open.isEmpty() && Instant.now().isBefore(end)) {
                inspection.hastenJoining(superuser);
                Ground.pause(Duration.ofMillis(200));
                open = inspection.unfinished(superuser);
            }
            if (!open.isEmpty()) {
                throw new AssertionError("Never finished: " + open);
            }
            inspect(Instant.now());
            return inspection.findings(superuser);
        }
    }
}
