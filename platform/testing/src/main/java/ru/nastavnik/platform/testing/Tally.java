package ru.nastavnik.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one battery of tests did and found, in numbers, kept in {@code target/battery/NAME.json} below the project's
 * root until the last module prints all of them together. A battery that was not run leaves no file.
 */
public final class Tally {

    private static final Pattern FIGURE = Pattern.compile("\"([^\"]+)\":(-?[0-9.]+)");

    private final String name;
    private final Map<String, Number> figures = new LinkedHashMap<>();

    private Tally(String name) {
        this.name = name;
    }

    public static Tally of(String battery) {
        return new Tally(battery);
    }

    /**
     * Adds a figure.
     *
     * @param figure lower-case words
     */
    public Tally add(String figure, Number value) {
        figures.put(figure, value);
        return this;
    }

    /** Replaces what an earlier run of this battery left. */
    public void write() {
        try {
            Path file = folder().resolve(name + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    figures.entrySet().stream()
                            .map(figure -> ",\"%s\":%s".formatted(figure.getKey(), figure.getValue()))
                            .collect(Collectors.joining("", mark(), "}\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The batteries of this build that left figures, by name; what earlier builds left is not shown. */
    public static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> batteries = new TreeMap<>();
        if (!Files.isDirectory(folder())) {
            return batteries;
        }
        for (Path file : files()) {
            String battery = file.getFileName().toString().replace(".json", "");
            String text = SourceFiles.read(file);
            if (!text.startsWith(mark())) {
                continue;
            }
            Map<String, String> found = new LinkedHashMap<>();
            Matcher figure = FIGURE.matcher(text);
            while (figure.find()) {
                found.put(figure.group(1), figure.group(2));
            }
            batteries.put(battery, found);
        }
        return batteries;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark() {
        return "{\"build\":\"%s\"".formatted(System.getProperty("nastavnik.build", ""));
    }

    /** A trial of tests inside a build has a folder of its own, so that it does not write over what the build has found. */
    private static Path folder() {
        String own = System.getProperty("nastavnik.battery", "");
        return own.isEmpty()
                ? Path.of(System.getProperty("nastavnik.root", ""))
                        .toAbsolutePath()
                        .resolve("target/battery")
                : Path.of(own);
    }
}
