package ru.nastavnik.platform.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServicesIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void areTheSameForEveryoneAndEndWithTheirLastOwner() throws Exception {
        Process first = new ProcessBuilder("sleep", "120").start();
        Process second = new ProcessBuilder("sleep", "120").start();
        try {
            PostgresServer one = SharedServices.in(directory, owner(first)).postgres();
            PostgresServer two = SharedServices.in(directory, owner(second)).postgres();
            assertThat(two).isEqualTo(one);
            SharedState state = new SharedState(directory.toRealPath());

            first.destroyForcibly().waitFor();
            Children.pause(Duration.ofMillis(500));
            assertThat(state.keeperAlive()).isTrue();
            assertThat(two.newDatabase("still")).isNotBlank();

            second.destroyForcibly().waitFor();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Files.notExists(directory.resolve("postgres/data/postmaster.pid")));
            assertThat(state.keeperAlive()).isFalse();
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
        }
    }

    @Test
    void beginEmptyAfterAKilledKeeper() throws Exception {
        Process owner = new ProcessBuilder("sleep", "120").start();
        try {
            PostgresServer before = SharedServices.in(directory, owner(owner)).postgres();
            before.newDatabase("left");
            SharedState state = new SharedState(directory.toRealPath());
            long keeper = Long.parseLong(state.read().getProperty("keeper"));
            ProcessHandle.of(keeper).orElseThrow().destroyForcibly();
            await().until(() -> !state.keeperAlive());

            PostgresServer after = SharedServices.in(directory, owner(owner)).postgres();
            assertThat(after.port()).isNotEqualTo(before.port());
            try (var connection = after.connect("postgres");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from pg_database where datname like 'left%'")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        } finally {
            owner.destroyForcibly().waitFor();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Files.notExists(directory.resolve("postgres/data/postmaster.pid")));
        }
    }

    private static BuildOwner owner(Process process) {
        return new BuildOwner(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }
}
