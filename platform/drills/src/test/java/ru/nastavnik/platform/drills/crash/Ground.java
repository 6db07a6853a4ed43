package ru.nastavnik.platform.drills.crash;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.PostgresToKill;
import ru.nastavnik.platform.devservices.RegionStaff;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.testing.DatabaseForTests;

/** What the drill stands on: a PostgreSQL and a program of its own, both to be killed, and the build's Keycloak. */
final class Ground implements AutoCloseable {

    private static final String DATABASE = "crash";
    private static final String REGION_LOGIN = "region-crash";
    private static final String REGION_PASSWORD = "центр-после-сбоя-2026";

    private final PostgresToKill postgres;
    private final Program program;
    private final URI home;

    private Ground(PostgresToKill postgres, Program program, URI home) {
        this.postgres = postgres;
        this.program = program;
        this.home = home;
    }

    /** Begins with an empty region; the program is not started yet. */
    static Ground prepare(Path root, Path folder) throws SQLException {
        PostgresToKill postgres = PostgresToKill.start(folder.resolve("services"));
        postgres.server().ensureDatabase(DATABASE);
        try (Connection superuser = postgres.server().connect(DATABASE)) {
            Bootstrap.prepare(superuser, DatabaseForTests.MASTER_KEY);
        }
        KeycloakServer keycloak = DevServices.shared().keycloak();
        new RegionStaff(keycloak).ensureRegionAccount(REGION_LOGIN, REGION_PASSWORD, "region-admin");
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put("NASTAVNIK_DB_URL", postgres.server().jdbcUrl(DATABASE));
        environment.put("NASTAVNIK_MASTER_KEY", DatabaseForTests.MASTER_KEY);
        environment.put("NASTAVNIK_KEYCLOAK_URL", keycloak.url());
        environment.put("NASTAVNIK_CLIENT_SECRET", keycloak.clientSecret());
        environment.put("NASTAVNIK_PROVISIONING_SECRET", keycloak.provisioningSecret());
        environment.put("NASTAVNIK_PUBLIC_URL", "http://localhost:" + port);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        Path jar = root.resolve("platform/app/target/nastavnik.jar");
        return new Ground(
                postgres,
                new Program(folder.resolve("program"), jar, environment),
                URI.create("http://localhost:" + port));
    }

    PostgresToKill postgres() {
        return postgres;
    }

    Program program() {
        return program;
    }

    URI home() {
        return home;
    }

    Caller regionalCentre() {
        return new Caller(home, REGION_LOGIN, REGION_PASSWORD);
    }

    /** A superuser's connection, as soon as the server lets one in. */
    Connection superuser() {
        Instant end = Instant.now().plusSeconds(30);
        while (true) {
            try {
                return postgres.server().connect(DATABASE);
            } catch (SQLException recovering) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("PostgreSQL did not recover in 30 s.", recovering);
                }
                pause(Duration.ofMillis(20));
            }
        }
    }

    static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("This machine has no free port.", e);
        }
    }

    @Override
    public void close() {
        program.close();
        postgres.close();
    }
}
