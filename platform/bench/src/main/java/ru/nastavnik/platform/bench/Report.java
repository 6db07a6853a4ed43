package ru.nastavnik.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of one benchmark: a table for people and {@code target/bench/NAME.json} for machines. */
final class Report {

    private final String name;
    private final List<Line> lines = new ArrayList<>();

    Report(String name) {
        this.name = name;
    }

    /** A figure that stands for itself. */
    Report add(String figure, double value, String unit) {
        lines.add(new Line(figure, value, unit, "", "", null));
        return this;
    }

    /**
     * A figure with a goal that it may not exceed.
     *
     * @param against what it is measured against, in words
     */
    Report add(String figure, double value, String unit, String against, double atMost) {
        lines.add(new Line(figure, value, unit, against, "≤ " + shown(atMost), value <= atMost));
        return this;
    }

    /** A figure with a goal that it must reach. */
    Report atLeast(String figure, double value, String unit, String against, double goal) {
        lines.add(new Line(figure, value, unit, against, "≥ " + shown(goal), value >= goal));
        return this;
    }

    void finish(Path root) throws IOException {
        System.out.printf("%-66s %10s %-6s %-34s %-9s %s%n", name, "value", "", "against", "goal", "");
        for (Line line : lines) {
            System.out.printf(
                    "%-66s %10s %-6s %-34s %-9s %s%n",
                    line.figure, shown(line.value), line.unit, line.against, line.goal, line.verdict());
        }
        Path file = root.resolve("target/bench/" + name + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                lines.stream().map(Line::json).collect(Collectors.joining(",\n  ", "{\"figures\":[\n  ", "\n]}\n")));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    private record Line(
            String figure,
            double value,
            String unit,
            String against,
            String goal,
            @Nullable Boolean held) {

        String verdict() {
            return held == null ? "" : held ? "held" : "MISSED";
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"against\":\"%s\",\"goal\":\"%s\",\"held\":%s}",
                    figure,
                    value,
                    unit,
                    against,
                    goal,
                    held);
        }
    }
}
