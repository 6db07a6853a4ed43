package ru.nastavnik.platform.devservices;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.nio.file.Path;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.MountableFile;

/** The same two servers as containers. Written without an engine at hand: see {@code docs/not-yet.md}. */
final class Containers {

    private static final Network NETWORK = Network.newNetwork();

    private Containers() {}

    static RunningPostgres postgres(Path directory) {
        String version = Archives.version("postgres").replaceAll("\\.0$", "");
        Path home = Secrets.privateDirectory(directory.resolve("postgres-container"));
        String password = new Secrets(home).get("superuser-password");
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:" + version)
                .withUsername(PostgresServer.SUPERUSER)
                .withPassword(password)
                .withDatabaseName(PostgresServer.SUPERUSER)
                .withEnv("POSTGRES_HOST_AUTH_METHOD", "scram-sha-256")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C")
                .withNetwork(NETWORK)
                .withNetworkAliases("postgres")
                .withFileSystemBind(home.resolve("data").toString(), "/var/lib/postgresql", BindMode.READ_WRITE)
                .withCommand(
                        "postgres",
                        "-c",
                        "fsync=on",
                        "-c",
                        "max_connections=500",
                        "-c",
                        "max_locks_per_transaction=256");
        container.start();
        PostgresServer server = new PostgresServer(
                container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), password);
        return new RunningPostgres() {
            @Override
            public PostgresServer server() {
                return server;
            }

            @Override
            public boolean alive() {
                return container.isRunning();
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }

    static RunningKeycloak keycloak(KeycloakSecrets secrets) {
        KeycloakContainer container = new KeycloakContainer("quay.io/keycloak/keycloak:" + Archives.version("keycloak"))
                .withAdminUsername(KeycloakServer.ADMIN)
                .withAdminPassword(secrets.adminPassword())
                .withFeaturesEnabled("organization")
                .withEnv(secrets.environment())
                .withEnv("KC_DB", "postgres")
                .withEnv("KC_DB_URL", "jdbc:postgresql://postgres:5432/" + EmbeddedKeycloak.DATABASE)
                .withEnv("KC_DB_USERNAME", EmbeddedKeycloak.DATABASE)
                .withEnv("KC_DB_PASSWORD", secrets.databasePassword())
                .withNetwork(NETWORK)
                .withCopyFileToContainer(
                        MountableFile.forHostPath(ProjectRoot.realm()),
                        "/opt/keycloak/data/import/nastavnik-realm.json")
                .withCopyFileToContainer(MountableFile.forHostPath(ProjectRoot.themes()), "/opt/keycloak/themes");
        container.start();
        KeycloakServer server = secrets.serverAt(container.getAuthServerUrl().replaceAll("/$", ""));
        return new RunningKeycloak() {
            @Override
            public KeycloakServer server() {
                return server;
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }
}
