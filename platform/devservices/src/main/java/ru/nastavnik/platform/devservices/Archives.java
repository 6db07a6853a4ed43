package ru.nastavnik.platform.devservices;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Programs unpacked once per user and version, and shared by everything this user starts: under the user's cache
 * directory, or where the property {@code nastavnik.devservices.cache} says.
 */
final class Archives {

    private Archives() {}

    /** Fills a directory that does not exist yet. */
    interface Filling {
        void fill(Path directory) throws IOException, InterruptedException;
    }

    /** The directory of this name, filled by whoever comes first while others wait; never seen half-filled. */
    static Path once(String name, Filling filling) {
        Path cache = cache();
        Path wanted = cache.resolve(name);
        if (Files.isDirectory(wanted)) {
            return wanted;
        }
        try (FileChannel channel = FileChannel.open(
                        cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.isDirectory(wanted)) {
                Path fresh = cache.resolve(name + ".part");
                delete(fresh);
                Files.createDirectories(fresh);
                filling.fill(fresh);
                Files.move(fresh, wanted, StandardCopyOption.ATOMIC_MOVE);
            }
            return wanted;
        } catch (IOException e) {
            throw new DevServiceFailed("Could not unpack " + name + " into " + cache + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceFailed("Interrupted while unpacking " + name + ".", e);
        }
    }

    private static Path cache() {
        String configured = System.getProperty("nastavnik.devservices.cache");
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path cache = configured != null
                ? Path.of(configured)
                : xdg != null && !xdg.isBlank()
                        ? Path.of(xdg, "nastavnik")
                        : home.resolve(".cache").resolve("nastavnik");
        if (configured == null && !Files.isWritable(home) && !Files.isWritable(cache)) {
            cache = Path.of(System.getProperty("java.io.tmpdir"), "nastavnik-" + System.getProperty("user.name"));
        }
        return Secrets.privateDirectory(cache);
    }

    static void unpack(ArchiveInputStream<? extends ArchiveEntry> archive, int stripped, Path into) throws IOException {
        ArchiveEntry entry;
        while ((entry = archive.getNextEntry()) != null) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() <= stripped || name.startsWith("..") || name.isAbsolute()) {
                continue;
            }
            Path target = into.resolve(name.subpath(stripped, name.getNameCount()));
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(tar.getLinkName()));
                continue;
            }
            Files.copy(archive, target);
            if (entry instanceof TarArchiveEntry tar && (tar.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + directory, e);
        }
    }

    /** The version that the build was made with. */
    static String version(String product) {
        Properties versions = new Properties();
        try (InputStream stream = Archives.class.getResourceAsStream("versions.properties")) {
            versions.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(product);
    }
}
