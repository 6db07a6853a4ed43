package ru.nastavnik.platform.devservices;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL from the archive that Maven delivers, started by us and not by zonky's own starter: that one needs a
 * superuser without a password while it starts and stops with its JVM. Here nobody is ever trusted, not even for the
 * first second: the superuser's password is set when the cluster is created.
 */
final class EmbeddedPostgres implements RunningPostgres {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "max_connections=" + Integer.getInteger("nastavnik.postgres.connections", 500),
            "max_locks_per_transaction=256",
            "shared_buffers=256MB",
            "recovery_init_sync_method=syncfs",
            "autovacuum_max_workers=6",
            "autovacuum_vacuum_cost_limit=1000",
            "autovacuum_naptime=15s",
            "max_wal_size=2GB",
            "idle_in_transaction_session_timeout=60s",
            "password_encryption=scram-sha-256",
            "lc_messages=C",
            "log_timezone=UTC");

    private final PostgresServer server;
    private final Process process;

    private EmbeddedPostgres(PostgresServer server, Process process) {
        this.server = server;
        this.process = process;
    }

    /** Starts the server of this directory, creating its cluster the first time. */
    static EmbeddedPostgres start(Path directory, Consumer<DevServices.Step> progress) {
        return start(directory, Ports.free(), progress);
    }

    /** The same on a port that is known before. */
    static EmbeddedPostgres start(Path directory, int port, Consumer<DevServices.Step> progress) {
        Path home = Secrets.privateDirectory(directory.resolve("postgres"));
        Path data = home.resolve("data");
        String password = new Secrets(home).get("superuser-password");
        try {
            stopOrphan(data, progress);
            Files.deleteIfExists(home.resolve("log"));
            Path programs = programs(progress);
            createCluster(programs, home, data, progress);
            progress.accept(DevServices.Step.STARTING_POSTGRES);
            return run(programs, home, data, port, password);
        } catch (IOException e) {
            throw new DevServiceFailed("PostgreSQL could not be started in " + home + ".", e);
        }
    }

    private static EmbeddedPostgres run(Path programs, Path home, Path data, int port, String password)
            throws IOException {
        Path hba = home.resolve("pg_hba.conf");
        Files.writeString(hba, "host all all 127.0.0.1/32 scram-sha-256\n");
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        command.addAll(List.of("-c", "hba_file=" + hba));
        Path log = home.resolve("log");
        Process process = Children.own(Children.unlessRoot(command), Map.of(), log, "INT");
        PostgresServer server = new PostgresServer("127.0.0.1", port, password);
        try {
            Children.await(process, log, Duration.ofSeconds(60), "PostgreSQL", () -> answers(server));
            closeToPublic(server);
        } catch (RuntimeException failed) {
            Children.end(process);
            throw failed;
        }
        return new EmbeddedPostgres(server, process);
    }

    private static void createCluster(Path programs, Path home, Path data, Consumer<DevServices.Step> progress)
            throws IOException {
        Path created = home.resolve("created");
        if (Files.exists(created)) {
            return;
        }
        progress.accept(DevServices.Step.CREATING_CLUSTER);
        Archives.delete(data);
        Path log = home.resolve("log");
        Process initdb = Children.own(
                Children.unlessRoot(List.of(
                        programs.resolve("bin/initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + PostgresServer.SUPERUSER,
                        "--pwfile=" + home.resolve("superuser-password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")),
                Map.of(),
                log,
                "TERM");
        try {
            if (initdb.waitFor() != 0) {
                throw new DevServiceFailed("initdb failed. The end of %s:%n%s".formatted(log, Children.tail(log)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceFailed("Interrupted.", e);
        }
        Files.createFile(created);
    }

    static void stopOrphan(Path data, Consumer<DevServices.Step> progress) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        if (!lines.isEmpty() && lines.getFirst().strip().matches("\\d+")) {
            progress.accept(DevServices.Step.STOPPING_ORPHANS);
            Children.stopOrphan(Long.parseLong(lines.getFirst().strip()), data.toString(), "INT");
        }
        Children.endThoseIn(data);
        Files.deleteIfExists(lock);
    }

    private static Path programs(Consumer<DevServices.Step> progress) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        String name = "postgresql-%s-%s-%s".formatted(Archives.version("postgres"), system, machine);
        return Archives.once(name, directory -> {
            progress.accept(DevServices.Step.UNPACKING_POSTGRES);
            try (InputStream binary = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                    var tar = new TarArchiveInputStream(new XZCompressorInputStream(binary))) {
                Archives.unpack(tar, 0, directory);
            }
        });
    }

    private static boolean answers(PostgresServer server) {
        if (!Ports.isListenedTo(server.port())) {
            return false;
        }
        try (Connection connection = server.connect(PostgresServer.SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void closeToPublic(PostgresServer server) {
        server.execute(PostgresServer.SUPERUSER, "revoke connect on database postgres, template1 from public");
    }

    @Override
    public PostgresServer server() {
        return server;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    /** The postmaster itself. */
    ProcessHandle postmaster() {
        return process.toHandle();
    }

    @Override
    public void close() {
        Children.end(process);
    }
}
