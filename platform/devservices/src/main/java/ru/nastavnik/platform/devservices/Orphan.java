package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a killed run left running, found again by a file with its number. */
final class Orphan {

    private Orphan() {}

    static void remember(Path file, Process process) throws IOException {
        Files.writeString(file, Long.toString(process.pid()));
    }

    /**
     * Stops it where it still runs.
     *
     * @param token part of its command line, since numbers are given out again
     */
    static void stop(Path file, String token, Consumer<DevServices.Step> progress) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String pid = Files.readString(file).strip();
        if (pid.matches("\\d+") && Children.living(Long.parseLong(pid), token).isPresent()) {
            progress.accept(DevServices.Step.STOPPING_ORPHANS);
            Children.stopOrphan(Long.parseLong(pid), token, "TERM");
        }
        Files.delete(file);
    }
}
