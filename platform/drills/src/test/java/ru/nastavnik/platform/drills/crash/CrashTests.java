package ru.nastavnik.platform.drills.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.drills.failpoint.Failpoint;
import ru.nastavnik.platform.testing.Scale;

/** Kills the program, PostgreSQL's sessions and PostgreSQL itself while schools work. */
class CrashTests {

    private static final Path ROOT =
            Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
    private static final long SEED = Long.getLong("nastavnik.crash.seed", System.nanoTime() % 1_000_000);

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
        System.out.println("The drill's seed: -Dnastavnik.crash.seed=" + SEED);
        List<Failpoint> points = Failpoints.all();
        List<Kill> plan = new Plan(SEED)
                .kills(
                        Scale.of(3, 200 - points.size()),
                        Scale.of(7, 200),
                        Scale.of(2, 100),
                        points,
                        Scale.of(2, points.size()));
        Path folder = Files.createDirectories(ROOT.resolve("target/crash").resolve(Long.toString(SEED)));
        try (Ground ground = Ground.prepare(ROOT, folder);
                Journal journal = new Journal(folder.resolve("journal.txt"))) {
            ground.program().learn();
            ground.program().start(null);
            Centre centre = new Centre(ground.regionalCentre(), journal, Long.toString(SEED, 36), new Random(SEED));
            try (Crowd crowd = new Crowd(people(ground, centre, journal), journal)) {
                Drill drill = new Drill(ground, centre, crowd, journal);
                drill.run(plan);
                Findings findings = drill.settle();
                drill.score().tally(journal, findings).write();
                assertThat(findings.none()).as(findings.toString()).isTrue();
                assertThat(drill.score().silent())
                        .as("failpoints never reached")
                        .isEmpty();
            }
            ground.program().kill();
            OracleCounterExamples.all(ground.superuser(), journal);
        }
    }

    private static List<Actor> people(Ground ground, Centre centre, Journal journal) throws SQLException {
        awaitStart(ground);
        int schools = Scale.of(3, 6);
        List<CompletableFuture<Actor>> offices = new ArrayList<>();
        try (Connection superuser = ground.superuser()) {
            for (int number = 1; number <= schools; number++) {
                Caller caller = centre.open(number, ground.home(), superuser);
                Office office = new Office(caller, journal, new Random(SEED + number), centre.alias(number), number);
                offices.add(CompletableFuture.supplyAsync(() -> {
                    office.prepare(Scale.of(6, 60));
                    return office;
                }));
            }
        }
        List<Actor> people = new ArrayList<>(List.of(centre));
        offices.forEach(office -> people.add(office.join()));
        return people;
    }

    private static void awaitStart(Ground ground) {
        Caller anybody = ground.regionalCentre();
        while (true) {
            try {
                anybody.open("/region");
                return;
            } catch (NoAnswer notYet) {
                assertThat(ground.program().alive())
                        .as("see " + ground.program().log())
                        .isTrue();
                Ground.pause(Duration.ofMillis(50));
            }
        }
    }
}
