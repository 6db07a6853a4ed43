package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Secrets made on first use, one file each, which only the owner reads.
 *
 * @param directory where the files are
 */
record Secrets(Path directory) {

    private static final SecureRandom RANDOM = new SecureRandom();

    String get(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] bits = new byte[32];
                RANDOM.nextBytes(bits);
                writePrivately(file, HexFormat.of().formatHex(bits) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DevServiceFailed("Could not read or make the secret " + file + ".", e);
        }
    }

    /** Writes so that nobody else can read the file at any moment, and nobody sees half of it. */
    static void writePrivately(Path file, String text) throws IOException {
        privateDirectory(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                "." + file.getFileName(),
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes a directory that nobody else can enter. */
    static Path privateDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return directory.toRealPath();
        } catch (IOException e) {
            throw new DevServiceFailed(
                    "Could not make the directory %s for this user alone; it may belong to another user."
                            .formatted(directory),
                    e);
        }
    }
}
