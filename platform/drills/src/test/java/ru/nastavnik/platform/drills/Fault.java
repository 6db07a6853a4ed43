package ru.nastavnik.platform.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One fault that somebody might make, planted by hand: a piece of one source file in the place of another, and the
 * tests that must turn red.
 *
 * @param name  what is wrong with the program then
 * @param file  the source, from the project's root
 * @param from  a piece that stands in it exactly once
 * @param to    what stands there instead
 * @param tests where the catching tests are: the module's folder first, then names of test classes
 */
record Fault(String name, String file, String from, String to, List<String> tests) {

    static List<Fault> all() {
        try (var text = Fault.class.getResourceAsStream("/planted/faults.txt")) {
            return parse(new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Fault> parse(String text) {
        List<Fault> faults = new ArrayList<>();
        for (String part : text.split("(?m)^# ")) {
            List<String> lines = part.lines().toList();
            if (lines.size() < 2 || !part.contains("file: ")) {
                continue;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    fields.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
            faults.add(new Fault(
                    lines.getFirst(),
                    fields.get("file"),
                    fields.get("from"),
                    fields.getOrDefault("to", ""),
                    Arrays.asList(fields.get("tests").split(" "))));
        }
        return faults;
    }

    /** The folder of the Maven module that the source is in. */
    String module() {
        return file.substring(0, file.indexOf("/src/main/"));
    }

    String testsModule() {
        return tests.getFirst();
    }

    List<String> testClasses() {
        return tests.subList(1, tests.size());
    }

    /** The source with the fault in it. */
    String planted(Path root) {
        String source = source(root);
        return source.replace(from, to);
    }

    /** How often the piece stands in the source as it is now. */
    int places(Path root) {
        String source = source(root);
        return (source.length() - source.replace(from, "").length()) / from.length();
    }

    private String source(Path root) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
