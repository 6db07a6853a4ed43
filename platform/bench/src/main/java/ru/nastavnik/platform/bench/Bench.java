package ru.nastavnik.platform.bench;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs one benchmark by its name: {@code import}, {@code school}, {@code start} or {@code tenancy}; {@code import-brief} is the
 * first of them on a tenth of the rows, for a glance beside other work, and {@code requests} the shortest part of the last.
 */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("liquibase").setLevel(Level.SEVERE);
        Path root = Path.of(System.getProperty("nastavnik.root", "."));
        switch (arguments.length == 1 ? arguments[0] : "") {
            case "import" -> ImportBench.run(root, ImportSizes.WHOLE);
            case "import-brief" -> ImportBench.run(root, ImportSizes.BRIEF);
            case "requests" -> TenancyBench.requests(root);
            case "school" -> SchoolBench.run(root);
            case "start" -> StartBench.run(root);
            case "tenancy" -> TenancyBench.run(root);
            default -> {
                System.err.println("Which benchmark? Known: import, import-brief, requests, school, start, tenancy.");
                System.exit(2);
            }
        }
    }
}
