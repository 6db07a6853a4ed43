package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.devservices.DevServices;

/**
 * The program unpacked beside a cache of what the JVM learned while it started once, for this very jar: later starts
 * take a fraction of the time. Made after a start without it, when nobody waits any more.
 */
final class FastStart {

    private static final List<String> FLAGS = List.of(
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dspring.data.jpa.repositories.bootstrap-mode=lazy",
            "--enable-native-access=ALL-UNNAMED");

    private final DevServices services;
    private final Path jar;

    FastStart(DevServices services, Path jar) {
        this.services = services;
        this.jar = jar;
    }

    /** How to start the program now, with the cache where there is one. */
    List<String> command() {
        return ready() ? command("-XX:AOTCache=" + cache(), unpacked()) : command("-XX:AOTMode=off", jar);
    }

    boolean ready() {
        return Files.exists(cache());
    }

    /**
     * Makes the cache by a start that ends as soon as everything is wired: it answers nobody and writes nothing.
     *
     * @param environment of the real start
     */
    void prepare(Map<String, String> environment) {
        Path fresh = folder().resolve("fresh.aot");
        try {
            Files.createDirectories(folder());
            if (run(
                            "unpacking",
                            List.of(
                                    java(),
                                    launched(),
                                    "-Djarmode=tools",
                                    "-jar",
                                    jar.toString(),
                                    "extract",
                                    "--force",
                                    "--destination",
                                    folder().toString()),
                            Map.of())
                    && run("rehearsal", rehearsal(fresh), environment)
                    && Files.exists(fresh)) {
                Files.move(fresh, cache());
            }
        } catch (IOException e) {
            throw new LaunchFailed("В каталог данных нельзя писать: " + e.getMessage());
        }
    }

    private List<String> rehearsal(Path fresh) {
        List<String> command = command("-XX:AOTCacheOutput=" + fresh, unpacked());
        command.add(2, "-Dspring.context.exit=onRefresh");
        return command;
    }

    private boolean run(String name, List<String> command, Map<String, String> environment) {
        try {
            return services.alongside(name, command, environment).waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> command(String how, Path program) {
        List<String> command = new ArrayList<>(List.of(java(), launched(), how));
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String launched() {
        return "-Dnastavnik.launched=" + services.directory();
    }

    private Path unpacked() {
        return folder().resolve("nastavnik.jar");
    }

    private Path cache() {
        return folder().resolve("learned.aot");
    }

    /** Another folder for another build of the program or another JVM. */
    private Path folder() {
        try {
            String key = Files.getLastModifiedTime(jar).toMillis() + "-" + Runtime.version();
            return services.directory().resolve("fast-start").resolve(key);
        } catch (IOException e) {
            throw new LaunchFailed("Нет собранной программы: " + jar);
        }
    }

    /** Deletes what was made for earlier builds. */
    void forgetOthers() {
        try (var folders = Files.list(folder().getParent())) {
            for (Path other : folders.filter(one -> !one.equals(folder())).toList()) {
                try (var files = Files.walk(other)) {
                    for (Path file :
                            files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException nothingToForget) {
            return;
        }
    }
}
