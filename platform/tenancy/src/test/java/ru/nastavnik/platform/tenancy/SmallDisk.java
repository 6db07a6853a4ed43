package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import ru.nastavnik.platform.devservices.PostgresServer;

/** A database on a disk of its own that is small and can be filled up. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    private final PostgresServer server;
    private final Path disk;
    private final String name;

    private SmallDisk(PostgresServer server, Path disk, String name) {
        this.server = server;
        this.disk = disk;
        this.name = name;
    }

    static SmallDisk mount(PostgresServer server) throws Exception {
        Path disk = Files.createTempDirectory("small-disk");
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=32m,mode=0755", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        boolean mounted = mount.waitFor() == 0;
        Assumptions.assumeTrue(
                mounted, "A full disk is tried out only where a small one may be mounted: as root, on Linux.");
        SmallDisk small = new SmallDisk(server, disk, "small_" + Long.toHexString(System.nanoTime()));
        Files.createDirectory(disk.resolve("data"));
        small.run("create tablespace " + small.name + " location '" + disk.resolve("data") + "'");
        small.run("create database " + small.name + " template template0 tablespace " + small.name);
        small.run("revoke all on database " + small.name + " from public");
        return small;
    }

    String database() {
        return name;
    }

    /** Nothing more can be written. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(disk.resolve("filler"));
    }

    private void run(String sql) throws SQLException {
        try (Connection superuser = server.connect(PostgresServer.SUPERUSER)) {
            superuser.createStatement().execute(sql);
        }
    }

    @Override
    public void close() throws Exception {
        run("drop database " + name + " with (force)");
        run("drop tablespace " + name);
        // A server that is killed now must not look for this disk when it comes up again.
        run("checkpoint");
        new ProcessBuilder("umount", disk.toString()).start().waitFor();
        Files.deleteIfExists(disk);
    }
}
