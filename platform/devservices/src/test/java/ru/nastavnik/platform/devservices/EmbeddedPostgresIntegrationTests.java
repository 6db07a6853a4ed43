package ru.nastavnik.platform.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void asksEveryoneForThePassword() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, step -> {})) {
            PostgresServer server = postgres.server();
            server.execute("postgres", "create role someone login password 'right'");
            server.execute("postgres", "grant connect on database postgres to someone");

            assertThat(connects(server, "someone", "right")).isTrue();
            assertThat(connects(server, "someone", "wrong")).isFalse();
            assertThat(connects(server, "postgres", "")).isFalse();
            assertThat(connects(server, "postgres", "postgres")).isFalse();
        }
    }

    @Test
    void writesToTheDiskBeforeItAnswers() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, step -> {})) {
            assertThat(shown(postgres, "fsync")).isEqualTo("on");
            assertThat(shown(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(shown(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(postgres, "server_version")).startsWith("18.6");
        }
    }

    @Test
    void runsWithTheSettingsThatAreAdvisedForManySchemas() throws IOException {
        Matcher advised = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\|")
                .matcher(Files.readString(ProjectRoot.find().resolve("docs/operations/postgresql.md")));
        int compared = 0;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, step -> {})) {
            for (; advised.find(); compared++) {
                assertThat(shown(postgres, advised.group(1)))
                        .as(advised.group(1))
                        .isEqualTo(expected(advised.group(2)));
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(8);
    }

    @Test
    void keepsItsDataAndReplacesAnOrphan() {
        List<DevServices.Step> steps = new ArrayList<>();
        EmbeddedPostgres abandoned = EmbeddedPostgres.start(directory, step -> {});
        abandoned.server().execute("postgres", "create table kept as select 42 as answer");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, steps::add)) {
            assertThat(abandoned.alive()).isFalse();
            assertThat(one(postgres, "select answer from kept")).isEqualTo("42");
        }
        assertThat(steps).containsExactly(DevServices.Step.STOPPING_ORPHANS, DevServices.Step.STARTING_POSTGRES);
    }

    /** A session that computes notices only at its end that the server is gone, and the data must not have two servers. */
    @Test
    void startsAgainAlthoughASessionOutlivedItsKilledServer() throws Exception {
        try (PostgresToKill postgres = PostgresToKill.start(directory);
                Connection busy = postgres.server().connect("postgres");
                Statement endless = busy.createStatement()) {
            postgres.server().execute("postgres", "create table kept as select 42 as answer");
            int port = postgres.server().port();
            Thread computing = Thread.ofPlatform().daemon().start(() -> {
                try {
                    endless.execute("do $$ begin loop end loop; end $$");
                } catch (SQLException killed) {
                    return;
                }
            });
            TimeUnit.MILLISECONDS.sleep(300);
            postgres.postmaster().destroyForcibly();
            postgres.postmaster().onExit().join();

            postgres.startAgain();

            assertThat(computing.join(Duration.ofSeconds(10))).isTrue();
            assertThat(postgres.server().port()).isEqualTo(port);
            try (Connection fresh = postgres.server().connect("postgres");
                    var kept = fresh.createStatement().executeQuery("select answer from kept")) {
                assertThat(kept.next()).isTrue();
            }
        }
    }

    @Test
    void leavesAStrangerWithTheSameNumberAlone() throws Exception {
        EmbeddedPostgres.start(directory, step -> {}).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(directory.resolve("postgres/data/postmaster.pid"), stranger.pid() + "\n/elsewhere\n");
            EmbeddedPostgres.start(directory, step -> {}).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void closesFreshDatabasesToEveryoneElse() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, step -> {})) {
            PostgresServer server = postgres.server();
            String database = server.newDatabase("school");
            server.execute("postgres", "create role passer_by login password 'x'");

            assertThat(database).startsWith("school_");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(database), "passer_by", "x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> server.newDatabase("x; drop")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** As the server itself writes it. */
    private static String expected(String advised) {
        return advised.equals("60s") ? "1min" : advised;
    }

    private static boolean connects(PostgresServer server, String login, String password) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), login, password)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static String shown(EmbeddedPostgres postgres, String setting) {
        return one(postgres, "show " + setting);
    }

    private static String one(EmbeddedPostgres postgres, String sql) {
        try (Connection connection = postgres.server().connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
