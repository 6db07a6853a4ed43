package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import ru.nastavnik.platform.testing.Scale;
import ru.nastavnik.platform.testing.Tally;

/** Nobody ever meets another school, whatever breaks, and nobody finds what the last one left. */
class PoolTruthIntegrationTests {

    private static final int SCHOOLS = 300;
    private static final int ENOUGH_TO_NOTICE = 1500;
    private static final List<String> PROVOKED = List.of("org.springframework", "org.hibernate", "liquibase");
    private static ManySchools kernel;
    private static ManySchools sandbox;

    private final long seed =
            Long.getLong("nastavnik.seed", ThreadLocalRandom.current().nextLong(1_000_000));

    /** What the clients provoke is not worth a line each. */
    @BeforeAll
    static void openSchools() {
        for (String provoked : PROVOKED) {
            ((Logger) LoggerFactory.getLogger(provoked)).setLevel(Level.OFF);
        }
        kernel = new ManySchools(SCHOOLS);
        sandbox = new ManySchools(40);
    }

    @AfterAll
    static void close() throws SQLException {
        for (String provoked : PROVOKED) {
            ((Logger) LoggerFactory.getLogger(provoked)).setLevel(null);
        }
        kernel.close();
        sandbox.close();
    }

    @Test
    void noTransactionMeetsAnotherSchoolOrWhatTheLastOneLeft() throws Exception {
        System.out.println("Pool truth, repeat with -Dnastavnik.seed=" + seed);
        long begun = System.nanoTime();
        PoolJournal journal = new PoolTruth(kernel, seed).run(kernel.connections, Scale.of(20_000, 1_000_000));
        PoolJournal.Findings found = journal.compared(kernel);
        LoginPool.Count pool = kernel.connections.ofSchools();
        System.out.println(found + " " + pool);
        Tally.of("pool")
                .add("transactions", found.transactions())
                .add("schools", SCHOOLS)
                .add("acknowledged", found.acknowledged())
                .add("failed", found.failed())
                .add("crossings", found.crossings())
                .add("left behind", found.leaks())
                .add("lost", found.lost())
                .add("ghosts", found.ghosts())
                .add("connections opened", pool.opened())
                .add("seconds", Duration.ofNanos(System.nanoTime() - begun).toSeconds())
                .add("seed", seed)
                .write();

        assertThat(found.crossings()).as(found.examples()).isZero();
        assertThat(found.leaks()).as(found.examples()).isZero();
        assertThat(found.lost()).isZero();
        assertThat(found.ghosts()).isZero();
        assertThat(journal.surprises()).isEmpty();
        assertThat(found.acknowledged()).isGreaterThan(found.transactions() / 2);
        assertThat(pool.turns().taken()).isZero();
        assertThat(pool.turns().waiting()).isZero();
        assertThat(pool.open()).isEqualTo(pool.idle()).isLessThanOrEqualTo(ManySchools.CAP);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(kernel.sessions()).containsOnlyKeys("idle").containsEntry("idle", pool.open()));
    }

    @Test
    void aPoolThatMixesSchoolsIsFound() throws Exception {
        assertThat(with(BrokenPools.thatMixesSchools(sandbox)).crossings()).isPositive();
    }

    @Test
    void aPoolThatWashesNothingIsFound() throws Exception {
        assertThat(with(BrokenPools.thatWashesNothing(sandbox)).leaks()).isPositive();
    }

    @Test
    void aPoolThatForgetsIsFound() throws Exception {
        assertThat(with(BrokenPools.thatForgets(sandbox)).lost()).isPositive();
    }

    private PoolJournal.Findings with(DataSource broken) throws InterruptedException {
        return new PoolTruth(sandbox, seed).run(broken, ENOUGH_TO_NOTICE).compared(sandbox);
    }
}
