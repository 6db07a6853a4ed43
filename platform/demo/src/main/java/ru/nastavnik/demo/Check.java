package ru.nastavnik.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ru.nastavnik.demo.steps.SixSteps;
import ru.nastavnik.demo.steps.Step;
import ru.nastavnik.demo.steps.Story;
import ru.nastavnik.demo.visit.HttpVisitor;
import ru.nastavnik.demo.visit.StepFailed;

/**
 * Walks the six steps through a running system over plain HTTP, with real sign-in, and tells of each how long it took.
 * Ends with 0, or with 1 and the step that failed.
 */
public final class Check {

    private static final String REGION = "Региональный центр";

    /** In UTF-8 also where the machine speaks no Russian. */
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Check() {}

    /** Takes the system's address and the file with the accounts: who, login, password, path, parted by tabs. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            OUT.println("Нужны два слова: адрес системы и файл со списком учётных записей.");
            System.exit(2);
        }
        System.exit(walk(arguments[0], account(Path.of(arguments[1]))) ? 0 : 1);
    }

    private static boolean walk(String address, String[] region) {
        try (SixSteps steps =
                new SixSteps(() -> new HttpVisitor(address), Story.ofThisMoment(), region[1], region[2])) {
            for (Step step : steps.all()) {
                if (!done(step)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean done(Step step) {
        Instant start = Instant.now();
        try {
            step.deed().run();
            OUT.printf(
                    "✓ %d. %s (%d мс)%n",
                    step.number(),
                    step.name(),
                    Duration.between(start, Instant.now()).toMillis());
            return true;
        } catch (RuntimeException failed) {
            String why = failed instanceof StepFailed ? failed.getMessage() : failed.toString();
            OUT.printf("✗ %d. %s%n  %s%n", step.number(), step.name(), why);
            return false;
        }
    }

    private static String[] account(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.startsWith(REGION))
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length >= 3)
                .findFirst()
                .orElseThrow(() -> new IOException("В файле %s нет строки «%s».".formatted(file, REGION)));
    }
}
