package ru.nastavnik.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the program itself, of every module below a folder; tests and what builds leave behind are not asked. */
final class SourceFiles {

    private SourceFiles() {}

    static List<Path> below(Path root, String folder, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> {
                        String name = root.relativize(file).toString().replace('\\', '/');
                        return name.contains(folder) && name.endsWith(ending) && !name.contains("target/");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
