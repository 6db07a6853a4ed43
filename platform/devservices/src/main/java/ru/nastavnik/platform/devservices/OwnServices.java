package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Services that this JVM starts and stops. */
final class OwnServices implements DevServices {

    private final Path directory;
    private final Consumer<Step> progress;
    private final boolean keepRealm;
    private final Mode mode;
    private final Secrets secrets;
    private final FileChannel lock;
    private final KeycloakServer keycloakToBe;
    private final RunningPostgres postgres;
    private @Nullable RunningKeycloak keycloak;

    OwnServices(Path directory, int keycloakPort, Consumer<Step> progress, boolean keepRealm, Mode mode) {
        this.directory = Secrets.privateDirectory(directory);
        this.progress = progress;
        this.keepRealm = keepRealm;
        this.mode = mode;
        this.secrets = new Secrets(this.directory.resolve("secrets"));
        this.lock = lock(this.directory);
        stopOrphans(this.directory, progress);
        this.keycloakToBe =
                KeycloakSecrets.from(secrets).serverAt("http://localhost:" + Ports.preferably(keycloakPort));
        this.postgres = mode == Mode.EMBEDDED
                ? EmbeddedPostgres.start(this.directory, progress)
                : Containers.postgres(this.directory);
    }

    static void reset(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Path home = Secrets.privateDirectory(directory);
        try (FileChannel held = lock(home)) {
            stopOrphans(home, step -> {});
            Archives.delete(home);
        } catch (IOException e) {
            throw new DevServiceFailed("Could not delete " + home + ".", e);
        }
    }

    /** Before ports are chosen, since orphans hold the usual ones; those that use PostgreSQL go before it. */
    private static void stopOrphans(Path home, Consumer<Step> progress) {
        try (var files = Files.list(home)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".pid")).toList()) {
                Orphan.stop(file, home.toString(), progress);
            }
            Orphan.stop(home.resolve("keycloak/pid"), home.toString(), progress);
            EmbeddedPostgres.stopOrphan(home.resolve("postgres/data"), progress);
        } catch (IOException e) {
            throw new DevServiceFailed("Could not stop what an earlier run left in " + home + ".", e);
        }
    }

    /** Held until the end, so that a second start on the same data is refused instead of shooting down the first. */
    private static FileChannel lock(Path directory) {
        try {
            FileChannel channel =
                    FileChannel.open(directory.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new DevServiceFailed("The directory " + directory + " is in use by another running process.");
            }
            return channel;
        } catch (IOException | OverlappingFileLockException e) {
            throw new DevServiceFailed("The directory " + directory + " is in use or not writable.", e);
        }
    }

    @Override
    public PostgresServer postgres() {
        return postgres.server();
    }

    boolean alive() {
        return postgres.alive();
    }

    @Override
    public synchronized KeycloakServer keycloak() {
        if (keycloak == null) {
            KeycloakSecrets known = KeycloakSecrets.from(secrets);
            if (mode == Mode.EMBEDDED) {
                keycloak = EmbeddedKeycloak.start(directory, postgres(), known, keycloakToBe, keepRealm, progress);
            } else {
                EmbeddedKeycloak.prepareDatabase(postgres(), known);
                keycloak = Containers.keycloak(known);
            }
        }
        return keycloak.server();
    }

    /** A container's port is known only when it runs, so there it is started. */
    @Override
    public KeycloakServer keycloakToBe() {
        return mode == Mode.EMBEDDED ? keycloakToBe : keycloak();
    }

    @Override
    public Process alongside(String name, List<String> command, Map<String, String> environment) {
        if (command.stream().noneMatch(part -> part.contains(directory.toString()))) {
            throw new IllegalArgumentException("The command does not contain " + directory + ".");
        }
        Path pid = directory.resolve(name + ".pid");
        Path log = directory.resolve(name + ".log");
        try {
            Orphan.stop(pid, directory.toString(), progress);
            Files.deleteIfExists(log);
            Process process = Children.own(command, environment, log, "TERM");
            Orphan.remember(pid, process);
            return process;
        } catch (IOException e) {
            throw new DevServiceFailed("Could not start " + name + ".", e);
        }
    }

    @Override
    public String secret(String name) {
        return secrets.get(name);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        Children.endBelow(directory);
        if (mode == Mode.CONTAINERS) {
            closeContainers();
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new DevServiceFailed("Could not release " + directory + ".", e);
        }
    }

    private synchronized void closeContainers() {
        if (keycloak != null) {
            keycloak.close();
        }
        postgres.close();
    }
}
