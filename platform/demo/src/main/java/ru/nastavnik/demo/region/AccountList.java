package ru.nastavnik.demo.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Who can sign in to the demo region, in a file that only its owner reads: a line for each with who it is, login,
 * password and path, parted by tabs.
 */
final class AccountList {

    private final List<String> lines = new ArrayList<>();

    void add(String who, String login, String password, String path) {
        lines.add(String.join("\t", who, login, password, path));
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of accounts cannot be written.", e);
        }
    }
}
