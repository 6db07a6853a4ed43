package ru.nastavnik.platform.devservices;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts processes that a Ctrl-C in the terminal does not reach by itself, finds them again, and stops them. Those that
 * are owned end with this JVM, the youngest first, even when it is asked to end in the middle of a start.
 */
final class Children {

    private static final Deque<Owned> OWNED = new ArrayDeque<>();
    private static boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Children::end, "stopping what was started"));
    }

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Children() {}

    /** Starts a process in a session of its own, writing to a log file. The pid is that of the program itself. */
    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> line = new ArrayList<>();
        onPath("setsid").ifPresent(setsid -> line.add(setsid.toString()));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("PG"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Starts a process that ends with this JVM.
     *
     * @param signal by which it is asked to end
     */
    static Process own(List<String> command, Map<String, String> environment, Path log, String signal)
            throws IOException {
        synchronized (OWNED) {
            if (ending) {
                throw new DevServiceFailed("Everything is being stopped.");
            }
            Process process = start(command, environment, log);
            OWNED.push(new Owned(process, signal, log));
            return process;
        }
    }

    /** Ends an owned process. */
    static void end(Process process) {
        Optional<Owned> owned;
        synchronized (OWNED) {
            owned = OWNED.stream().filter(one -> one.process().equals(process)).findFirst();
            owned.ifPresent(OWNED::remove);
        }
        owned.ifPresent(Owned::end);
    }

    /** Ends all owned processes that write below this directory, the youngest first, also those still starting. */
    static void endBelow(Path directory) {
        List<Owned> owned;
        synchronized (OWNED) {
            owned = OWNED.stream()
                    .filter(one -> one.log().startsWith(directory))
                    .toList();
            OWNED.removeAll(owned);
        }
        owned.forEach(Owned::end);
    }

    private static void end() {
        List<Owned> owned;
        synchronized (OWNED) {
            ending = true;
            owned = List.copyOf(OWNED);
        }
        owned.forEach(Owned::end);
    }

    private record Owned(Process process, String signal, Path log) {

        void end() {
            if (process.isAlive()) {
                stop(process.toHandle(), signal, Duration.ofSeconds(20));
            }
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the same files belong to a nobody. */
    static List<String> unlessRoot(List<String> command) {
        if (!ROOT) {
            return command;
        }
        Path unshare = onPath("unshare")
                .orElseThrow(() -> new DevServiceFailed(
                        "PostgreSQL does not run as root, and the program unshare, which helps, is missing: install"
                                + " util-linux or start as an ordinary user."));
        List<String> line = new ArrayList<>(List.of(unshare.toString(), "-U"));
        line.addAll(command);
        return line;
    }

    /**
     * Stops a process that an earlier run left behind.
     *
     * @param token part of its command line; a process without it is a stranger that got the same number
     */
    static void stopOrphan(long pid, String token, String signal) {
        living(pid, token).ifPresent(process -> stop(process, signal, Duration.ofSeconds(20)));
    }

    /**
     * Kills all processes that work in this directory, and waits until they are gone. The sessions of a PostgreSQL whose
     * first process was killed live on until they notice; whoever took away its lock file and started another beside
     * them would let two servers write the same files.
     */
    static void endThoseIn(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Path real = directory.toRealPath();
        Instant end = Instant.now().plusSeconds(10);
        for (List<ProcessHandle> found = thoseIn(real); !found.isEmpty(); found = thoseIn(real)) {
            if (Instant.now().isAfter(end)) {
                throw new DevServiceFailed("The process %d still works in %s."
                        .formatted(found.getFirst().pid(), real));
            }
            found.forEach(ProcessHandle::destroyForcibly);
            pause(Duration.ofMillis(10));
        }
    }

    private static List<ProcessHandle> thoseIn(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, directory))
                .toList();
    }

    /** Known where the system tells it in {@code /proc}; elsewhere nobody is found. */
    private static boolean worksIn(ProcessHandle process, Path directory) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(directory);
        } catch (IOException | UnsupportedOperationException strangerOrGone) {
            return false;
        }
    }

    static Optional<ProcessHandle> living(long pid, String token) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(token));
    }

    /** Asks by the signal, waits, and kills who does not listen. */
    private static void stop(ProcessHandle process, String signal, Duration patience) {
        signal(process.pid(), signal);
        if (!gone(process, patience)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(5));
        }
    }

    private static boolean gone(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new DevServiceFailed("Could not signal the process " + pid + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Optional<Path> onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator)).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program {@code java} that runs this very JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Waits for something to become true while a process lives. */
    static void await(Process process, Path log, Duration patience, String what, Probe probe) {
        Instant end = Instant.now().plus(patience);
        while (!probe.answers()) {
            if (!process.isAlive()) {
                throw new DevServiceFailed("%s ended at its start (exit code %d). The end of %s:%n%s"
                        .formatted(what, process.exitValue(), log, tail(log)));
            }
            if (Instant.now().isAfter(end)) {
                throw new DevServiceFailed("%s did not become ready in %d s. The end of %s:%n%s"
                        .formatted(what, patience.toSeconds(), log, tail(log)));
            }
            pause(Duration.ofMillis(40));
        }
    }

    static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevServiceFailed("Interrupted.", e);
        }
    }

    /** Whether something answers already. */
    interface Probe {
        boolean answers();
    }
}
