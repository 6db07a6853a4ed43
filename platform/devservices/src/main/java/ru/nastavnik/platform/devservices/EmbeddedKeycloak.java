package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak as a process of ours, its data in a database of its own in our PostgreSQL. */
final class EmbeddedKeycloak implements RunningKeycloak {

    static final String DATABASE = "keycloak";

    private final KeycloakServer server;
    private final Process process;

    private EmbeddedKeycloak(KeycloakServer server, Process process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Starts it and waits until the realm answers.
     *
     * @param keepRealm whether a realm imported from an older file is kept, since accounts live in it, or made anew
     */
    static EmbeddedKeycloak start(
            Path directory,
            PostgresServer postgres,
            KeycloakSecrets secrets,
            KeycloakServer server,
            boolean keepRealm,
            Consumer<DevServices.Step> progress) {
        Path home = Secrets.privateDirectory(directory.resolve("keycloak"));
        try {
            Orphan.stop(home.resolve("pid"), home.toString(), progress);
            Path programs = KeycloakDistribution.optimized(progress);
            String realm = fingerprint(ProjectRoot.realm());
            Path imported = home.resolve("imported-realm");
            boolean importing = importing(imported, realm, postgres, keepRealm, progress);
            prepareDatabase(postgres, secrets);
            arrange(home, programs);
            progress.accept(DevServices.Step.STARTING_KEYCLOAK);
            EmbeddedKeycloak keycloak = run(home, programs, postgres, secrets, server, importing);
            if (importing) {
                Files.writeString(imported, realm);
            }
            return keycloak;
        } catch (IOException e) {
            throw new DevServiceFailed("Keycloak could not be started in " + home + ".", e);
        }
    }

    /** Whether the realm is to be made; then what an unfinished import left is dropped, with the administrator in it. */
    private static boolean importing(
            Path imported,
            String realm,
            PostgresServer postgres,
            boolean keepRealm,
            Consumer<DevServices.Step> progress)
            throws IOException {
        if (Files.exists(imported) && postgres.hasDatabase(DATABASE)) {
            if (Files.readString(imported).equals(realm)) {
                return false;
            }
            if (keepRealm) {
                progress.accept(DevServices.Step.REALM_FILE_CHANGED);
                return false;
            }
        }
        postgres.execute(PostgresServer.SUPERUSER, "drop database if exists keycloak with (force)");
        return true;
    }

    private static EmbeddedKeycloak run(
            Path home,
            Path programs,
            PostgresServer postgres,
            KeycloakSecrets secrets,
            KeycloakServer server,
            boolean importing)
            throws IOException {
        Path log = home.resolve("log");
        Files.deleteIfExists(log);
        Map<String, String> environment = new HashMap<>(secrets.environment());
        environment.put("KC_DB_URL", postgres.jdbcUrl(DATABASE));
        environment.put("KC_DB_USERNAME", DATABASE);
        environment.put("KC_DB_PASSWORD", secrets.databasePassword());
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + URI.create(server.url()).getPort(),
                "--hostname=" + server.url(),
                "--cache=local"));
        if (importing) {
            arguments.add("--import-realm");
        }
        Process process =
                Children.own(KeycloakDistribution.command(programs, home, arguments), environment, log, "TERM");
        Orphan.remember(home.resolve("pid"), process);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            Children.await(process, log, KeycloakDistribution.patience(), "Keycloak", () -> answers(client, server));
        } catch (RuntimeException failed) {
            Children.end(process);
            throw failed;
        }
        return new EmbeddedKeycloak(server, process);
    }

    /** A home of its own in which the program itself is only a link. */
    private static void arrange(Path home, Path programs) throws IOException {
        for (String folder : List.of("data/import", "providers", "conf", "themes")) {
            Files.createDirectories(home.resolve(folder));
        }
        Path lib = home.resolve("lib");
        Files.deleteIfExists(lib);
        Files.createSymbolicLink(lib, programs.resolve("lib"));
        KeycloakDistribution.copyTree(programs.resolve("conf"), home.resolve("conf"));
        Archives.delete(home.resolve("themes"));
        KeycloakDistribution.copyTree(ProjectRoot.themes(), home.resolve("themes"));
        Files.copy(
                ProjectRoot.realm(),
                home.resolve("data/import/nastavnik-realm.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    static void prepareDatabase(PostgresServer postgres, KeycloakSecrets secrets) {
        postgres.execute(PostgresServer.SUPERUSER, """
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'keycloak') then
                    create role keycloak login nosuperuser nocreatedb nocreaterole;
                  end if;
                end $$;
                alter role keycloak password '%s'
                """.formatted(secrets.databasePassword()));
        postgres.ensureDatabase(DATABASE);
        postgres.execute(PostgresServer.SUPERUSER, "alter database keycloak owner to keycloak");
    }

    private static boolean answers(HttpClient client, KeycloakServer server) {
        if (!Ports.isListenedTo(URI.create(server.url()).getPort())) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceFailed("Interrupted.", e);
        }
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public KeycloakServer server() {
        return server;
    }

    @Override
    public void close() {
        Children.end(process);
    }
}
