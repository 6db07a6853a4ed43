package ru.nastavnik.platform.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;

/**
 * What it costs to take in a list: a workbook of 50,000 rows through the whole journey beside merely reading it, the
 * commit beside COPY of the same rows, a usual list beside reading it; what it costs to remove those whom nobody has
 * ticked; and what it costs to find a person in schools of all sizes. Measured inside the program, in a process of its own
 * that has 256 MB of heap; where that is not enough, it is tried again with more and said so.
 */
final class ImportBench {

    private static final int HEAP = 256;
    private static final int MORE_HEAP = 1024;

    private ImportBench() {}

    static void run(Path root, ImportSizes sizes) throws Exception {
        Path folder = Files.createDirectories(root.resolve("target/bench/import"));
        try (DevServices services = DevServices.start(root.resolve("target/bench/services"))) {
            PostgresServer server = services.postgres();
            String key = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));
            String classes = root.resolve("platform/app/target/classes")
                    + File.pathSeparator
                    + System.getProperty("java.class.path");
            boolean enough = measured(folder, server, key, classes, HEAP, sizes);
            if (!enough && !measured(folder, server, key, classes, MORE_HEAP, sizes)) {
                throw new IllegalStateException("The import failed; see " + folder.resolve("log"));
            }
            report(figures(folder), enough, sizes).finish(root);
        }
    }

    private static boolean measured(
            Path folder, PostgresServer server, String key, String classes, int heap, ImportSizes sizes)
            throws Exception {
        String database = server.newDatabase("import");
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, key);
        }
        Files.deleteIfExists(folder.resolve(ImportRun.FIGURES));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classes,
                        ImportRun.class.getName(),
                        server.jdbcUrl(database),
                        key,
                        folder.toString(),
                        sizes.name())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Files.exists(folder.resolve(ImportRun.FIGURES));
    }

    private static Map<String, Double> figures(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(ImportRun.FIGURES));
        return lines.stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
    }

    private static Report report(Map<String, Double> ms, boolean enough, ImportSizes sizes) {
        String large = String.format(Locale.ROOT, "%,d rows: ", sizes.large());
        String small = String.format(Locale.ROOT, "%,d rows: ", sizes.small());
        String many = String.format(Locale.ROOT, "search, %,d people: ", sizes.people());
        String removed = String.format(Locale.ROOT, "%,d people not ticked: ", RemovalRun.PEOPLE);
        double read = ms.get("read");
        double journey = ms.get("plan") + ms.get("commit");
        return new Report(sizes.name())
                .add(large + "merely reading the workbook", read, "ms")
                .add(large + "parse, map, validate, plan, keep the plan", ms.get("plan"), "ms")
                .add(large + "commit", ms.get("commit"), "ms")
                .add(large + "COPY of the same people", ms.get("copy"), "ms")
                .add(large + "the whole journey", journey / read, "x", "merely reading the workbook", 3)
                .atLeast(large + "the commit", ms.get("copy") / ms.get("commit"), "x", "rows a second of COPY", 0.5)
                .add(
                        large + "heap that was enough",
                        enough ? HEAP : MORE_HEAP,
                        "MB",
                        "the program's largest heap",
                        HEAP)
                .add(small + "merely reading the workbook", ms.get("read small"), "ms")
                .add(small + "the dry run, and reading it back for the page", ms.get("dry run small"), "ms")
                .add(
                        small + "the dry run",
                        ms.get("dry run small") / ms.get("read small"),
                        "x",
                        "merely reading the workbook",
                        5)
                .add(removed + "out of the system in one step", ms.get("remove"), "ms")
                .add(removed + "DELETE of the same rows", ms.get("delete"), "ms")
                .add(removed + "the step, beside that DELETE", ms.get("remove") / ms.get("delete"), "x")
                .add("search, 1,000 people: p95 of a page", ms.get("search few"), "ms")
                .add(many + "p95 of a page right after the list", ms.get("search fresh"), "ms")
                .add(many + "p95 of a page", ms.get("search many"), "ms")
                .add(many + "p95", ms.get("search many") / ms.get("search few"), "x", "a school of 1,000", 2)
                .add(
                        "search, " + sizes.schools() + " schools: p95 of the first page, with its connection",
                        ms.get("search opening"),
                        "ms")
                .add("search, " + sizes.schools() + " schools: p95 of a page", ms.get("search schools"), "ms")
                .add(
                        "search, " + sizes.schools() + " schools: p95",
                        ms.get("search schools") / ms.get("search few"),
                        "x",
                        "a school of 1,000",
                        2);
    }
}
