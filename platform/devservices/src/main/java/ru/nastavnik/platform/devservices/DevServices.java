package ru.nastavnik.platform.devservices;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The two servers the product stands on, started for someone who has neither. Which way they run is chosen by the
 * system property {@code nastavnik.devservices}: {@code embedded}, {@code containers}, or {@code auto} (the default).
 */
public interface DevServices extends AutoCloseable {

    /**
     * Starts PostgreSQL and keeps its data in the directory. What an earlier, killed run left there is stopped first.
     * Everything stops on {@link #close()} and when the JVM is asked to end. {@code auto} means embedded here, since
     * the data are to be kept.
     *
     * @throws DevServiceFailed when a server does not start; the message says why and what to do
     */
    static DevServices start(Path directory) {
        return start(directory, 0, step -> {});
    }

    /**
     * As {@link #start(Path)}, telling what is being done.
     *
     * @param keycloakPort where Keycloak is to listen, or 0 for any free port; a taken port is replaced by a free one
     * @throws DevServiceFailed when a server does not start; the message says why and what to do
     */
    static DevServices start(Path directory, int keycloakPort, Consumer<Step> progress) {
        return new OwnServices(directory, keycloakPort, progress, true, Mode.forKeptData());
    }

    /**
     * The servers of the running Maven build, started by the first test that asks and stopped when Maven has gone.
     * Outside of Maven they live as long as this JVM. Each build begins with a PostgreSQL that holds no database but
     * Keycloak's. Closing does nothing. {@code auto} means containers here where a Docker engine answers.
     *
     * @throws DevServiceFailed when a server does not start; the message says why and what to do
     */
    static DevServices shared() {
        return SharedServices.ofThisBuild();
    }

    /**
     * Stops what a killed run left in the directory and deletes everything there.
     *
     * @throws DevServiceFailed when a running process uses it
     */
    static void reset(Path directory) {
        OwnServices.reset(directory);
    }

    PostgresServer postgres();

    /**
     * Keycloak with the committed realm imported; the first call starts it.
     *
     * @throws DevServiceFailed when it does not start
     */
    KeycloakServer keycloak();

    /**
     * Where Keycloak will answer once it has started, and with what secrets: for whoever starts beside it.
     *
     * @throws DevServiceFailed when it cannot be known before
     */
    KeycloakServer keycloakToBe();

    /**
     * Starts a program of ours that uses the services. It is stopped before they are; what a killed run left of it is
     * stopped first. Its output goes to a log in the directory.
     *
     * @param name    of its log
     * @param command must contain the directory, by which the program is recognised
     * @throws DevServiceFailed when it cannot be started
     */
    Process alongside(String name, List<String> command, Map<String, String> environment);

    /** A secret of this name: 256 random bits in hexadecimal, made on first use, kept in a file only its owner reads. */
    String secret(String name);

    /** Where data, logs and secrets are. */
    Path directory();

    @Override
    void close();

    /** What a start is busy with; some of it happens only the first time. */
    enum Step {
        STOPPING_ORPHANS,
        UNPACKING_POSTGRES,
        CREATING_CLUSTER,
        STARTING_POSTGRES,
        UNPACKING_KEYCLOAK,
        OPTIMIZING_KEYCLOAK,
        STARTING_KEYCLOAK,
        /** The committed realm differs from the imported one, which is kept since accounts live in it. */
        REALM_FILE_CHANGED
    }
}
