package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL of its own for drills, with the settings of all others: whoever drills may kill any of its processes, and
 * starts it again on the same data and the same port.
 */
public final class PostgresToKill implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres running;

    private PostgresToKill(Path directory) {
        this.directory = directory;
        this.running = EmbeddedPostgres.start(directory, step -> {});
    }

    /**
     * Starts it, empty, in a directory of its own; what an earlier drill left there is stopped and deleted.
     *
     * @throws DevServiceFailed when it does not start
     */
    public static PostgresToKill start(Path directory) {
        Path home = Secrets.privateDirectory(directory);
        try {
            EmbeddedPostgres.stopOrphan(home.resolve("postgres/data"), step -> {});
        } catch (IOException e) {
            throw new DevServiceFailed("What an earlier drill left in " + home + " could not be stopped.", e);
        }
        Archives.delete(home.resolve("postgres"));
        return new PostgresToKill(home);
    }

    /** Where it answers; the same after each start. */
    public PostgresServer server() {
        return running.server();
    }

    /** Its first process, of which all others are children. */
    public ProcessHandle postmaster() {
        return running.postmaster();
    }

    /**
     * Starts it again after its first process was killed. Orphaned sessions that still work on the data are ended first.
     *
     * @throws DevServiceFailed when it does not come up within a minute
     */
    public void startAgain() {
        running = EmbeddedPostgres.start(directory, server().port(), step -> {});
    }

    @Override
    public void close() {
        running.close();
    }
}
