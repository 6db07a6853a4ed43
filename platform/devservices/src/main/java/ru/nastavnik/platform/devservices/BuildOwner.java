package ru.nastavnik.platform.devservices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process for whose life shared services run: the Maven above this JVM, or this JVM where there is none.
 *
 * @param pid   its number
 * @param since when it began, since numbers are given out again
 */
record BuildOwner(long pid, Instant since) {

    static BuildOwner current() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        while (parent.isPresent()) {
            if (isMaven(parent.get())) {
                return of(parent.get());
            }
            parent = parent.get().parent();
        }
        return thisProcess();
    }

    static BuildOwner thisProcess() {
        return of(ProcessHandle.current());
    }

    private static boolean isMaven(ProcessHandle process) {
        String command = process.info().commandLine().orElse("");
        return command.contains("plexus-classworlds") || command.contains("-Dmaven.home=");
    }

    private static BuildOwner of(ProcessHandle process) {
        return new BuildOwner(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The start is computed from the clock, which is adjusted now and then; hence the allowance. */
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> Duration.between(process.info().startInstant().orElse(Instant.EPOCH), since)
                        .abs())
                .filter(difference -> difference.compareTo(Duration.ofSeconds(3)) < 0)
                .isPresent();
    }

    void register(Path owners) throws IOException {
        Files.createDirectories(owners);
        Files.writeString(owners.resolve(Long.toString(pid)), since.toString());
    }

    /** Whether anyone is left; forgets those who are not. */
    static boolean anyAlive(Path owners) {
        boolean any = false;
        try (Stream<Path> files = Files.list(owners)) {
            for (Path file : files.toList()) {
                Instant since = Instant.parse(Files.readString(file).strip());
                if (new BuildOwner(Long.parseLong(file.getFileName().toString()), since).alive()) {
                    any = true;
                } else {
                    Files.delete(file);
                }
            }
        } catch (IOException | RuntimeException gone) {
            return any;
        }
        return any;
    }
}
