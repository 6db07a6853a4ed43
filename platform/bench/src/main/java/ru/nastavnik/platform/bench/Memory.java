package ru.nastavnik.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of the database server for connections of schools.
 *
 * @param connections how many were open
 * @param each        megabytes that one of them has to itself, median; 0 where the system does not tell
 */
record Memory(int connections, double each) {

    /** Megabytes that the process shares with nobody, as Linux counts them. */
    static double privateTo(long process) {
        Path rollup = Path.of("/proc/%d/smaps_rollup".formatted(process));
        try {
            return Files.exists(rollup)
                    ? Files.readAllLines(rollup).stream()
                                    .filter(line -> line.startsWith("Private_"))
                                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                    .sum()
                            / 1024.0
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    void into(Report report, String size) {
        report.add(size + ": memory of an open connection (" + connections + " open)", each, "MB");
    }
}
