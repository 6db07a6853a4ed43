package ru.nastavnik.platform.drills.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.drills.failpoint.Failpoint;
import ru.nastavnik.platform.drills.failpoint.FailpointAgent;
import ru.nastavnik.platform.drills.failpoint.Trap;

/** The program as it is delivered, unpacked from its jar and run as a process of its own. */
final class Program implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dspring.data.jpa.repositories.bootstrap-mode=lazy",
            "--enable-native-access=ALL-UNNAMED");

    private final Path folder;
    private final Map<String, String> environment;
    private @Nullable Process process;

    Program(Path folder, Path jar, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
        makeFolder(folder);
        run(List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Archives the classes that one start loads, by which all later ones take half the time. Not the demo's cache, which
     * the JVM leaves aside where an agent watches.
     */
    void learn() {
        run(command(List.of("-XX:ArchiveClassesAtExit=" + archive(), "-Dspring.context.exit=onRefresh")));
    }

    /** Starts it, with a failpoint armed or without. */
    void start(@Nullable Failpoint armed) {
        try {
            Files.deleteIfExists(fired());
            process = builder(command(how(armed))).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> how(@Nullable Failpoint armed) throws IOException {
        List<String> how = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive()));
        if (armed != null) {
            how.add("-javaagent:%s=%s;%s".formatted(agent(), fired(), armed));
        }
        return how;
    }

    private List<String> command(List<String> how) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(how);
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", folder.resolve("nastavnik.jar").toString()));
        return command;
    }

    private void run(List<String> command) {
        try {
            int code = builder(command).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("%s ended with %d, see %s".formatted(command, code, log()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** Whether the armed failpoint was reached. */
    boolean hasFired() {
        return Files.exists(fired());
    }

    /** Kills it without a warning, and waits until it is gone. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    Path log() {
        return folder.resolve("program.log");
    }

    private Path fired() {
        return folder.resolve("fired");
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Packed here, since an agent must be a jar. */
    private Path agent() throws IOException {
        Path jar = folder.resolve("agent.jar");
        if (!Files.exists(jar)) {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.getMainAttributes().putValue("Premain-Class", FailpointAgent.class.getName());
            Map<String, byte[]> classes = new HashMap<>();
            for (Class<?> type : List.of(FailpointAgent.class, Failpoint.class, Failpoint.Action.class, Trap.class)) {
                pack(type.getName(), classes);
            }
            pack(FailpointAgent.class.getName() + "$AtTheBeginning", classes);
            pack(Trap.class.getName() + "$1", classes);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                    out.putNextEntry(new JarEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
        }
        return jar;
    }

    private static void pack(String type, Map<String, byte[]> classes) throws IOException {
        String name = type.replace('.', '/') + ".class";
        try (var stream = Trap.class.getClassLoader().getResourceAsStream(name)) {
            if (stream != null) {
                classes.put(name, stream.readAllBytes());
            }
        }
    }

    @Override
    public void close() {
        kill();
    }
}
