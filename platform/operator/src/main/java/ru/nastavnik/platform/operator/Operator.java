package ru.nastavnik.platform.operator;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one of the operator's tools by its name. */
final class Operator {

    // Loggers that nobody holds forget their level.
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Operator() {}

    /** Ends with 0 when what was asked for was done, with 1 when some of it was not, with 2 when it was not understood. */
    public static void main(String[] arguments) {
        LIQUIBASE.setLevel(Level.WARNING);
        try {
            System.exit(run(List.of(arguments)));
        } catch (NotUnderstood misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.exit(2);
        }
    }

    private static int migrate(List<String> words) {
        if (words.contains("--help")) {
            return new Migrate(System.out).help();
        }
        try (Place place = Place.find(System.getenv(), root())) {
            return new Migrate(System.out).run(words, place, List.of());
        }
    }

    private static int run(List<String> words) {
        String tool = words.isEmpty() ? "" : words.getFirst();
        return switch (tool) {
            case "--help" -> 0;
            case "migrate" -> migrate(words.subList(1, words.size()));
            case "school" -> SchoolTool.run(words.subList(1, words.size()), root(), System.out);
            default -> throw new NotUnderstood("Нет такой команды: %s.".formatted(tool));
        };
    }

    private static Path root() {
        return Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
    }
}
