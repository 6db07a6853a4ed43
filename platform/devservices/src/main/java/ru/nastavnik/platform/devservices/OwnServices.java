package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Services that this JVM starts and stops. */
final class OwnServices implements DevServices {

    private final Path directory;
    private final int keycloakPort;
    private final Consumer<Step> progress;
    private final boolean keepRealm;
    private final Mode mode;
    private final Secrets secrets;
    private final FileChannel lockFile;
    private final Thread stopping = new Thread(this::stop, "stopping development services");
    private final RunningPostgres postgres;
    private @Nullable RunningKeycloak keycloak;
    private boolean closed;

    OwnServices(Path directory, int keycloakPort, Consumer<Step> progress, boolean keepRealm, Mode mode) {
        this.directory = Secrets.privateDirectory(directory);
        this.keycloakPort = keycloakPort;
        this.progress = progress;
        this.keepRealm = keepRealm;
        this.mode = mode;
        this.secrets = new Secrets(this.directory.resolve("secrets"));
        this.lockFile = lock(this.directory);
        this.postgres = mode == Mode.EMBEDDED
                ? EmbeddedPostgres.start(this.directory, progress)
                : Containers.postgres(this.directory);
        Runtime.getRuntime().addShutdownHook(stopping);
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
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
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
                keycloak = EmbeddedKeycloak.start(directory, postgres(), known, keycloakPort, keepRealm, progress);
            } else {
                EmbeddedKeycloak.prepareDatabase(postgres(), known);
                keycloak = Containers.keycloak(known);
            }
        }
        return keycloak.server();
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
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        if (keycloak != null) {
            keycloak.close();
        }
        postgres.close();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new DevServiceFailed("Could not release " + directory + ".", e);
        }
    }
}
