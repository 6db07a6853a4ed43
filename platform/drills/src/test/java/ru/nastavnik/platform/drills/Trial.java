package ru.nastavnik.platform.drills;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tests run in a JVM of their own, with servers of their own, until the first of them fails.
 *
 * @param green whether all of them passed
 * @param last  the end of what was said
 */
record Trial(boolean green, String last) {

    private static final int PATIENCE_MINUTES = 15;

    static Trial of(List<String> classPath, List<String> testClasses, Path folder, Path root)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnastavnik.root=" + root,
                "-Dnastavnik.build=trial",
                "-Dnastavnik.trial=true",
                "-Dnastavnik.battery=" + folder.resolve("battery"),
                "-Dnastavnik.devservices.own=" + folder.resolve("servers"),
                "-DlocalRepository=" + System.getProperty("localRepository", ""),
                FirstFailure.class.getName()));
        command.addAll(testClasses);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", String.join(File.pathSeparator, classPath));
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            List<String> said = Files.readAllLines(log);
            String last = String.join("\n", said.subList(Math.max(0, said.size() - 25), said.size()));
            if (!ended || process.exitValue() > FirstFailure.RED) {
                throw new IllegalStateException("The trial itself failed, or never ended:\n" + last);
            }
            return new Trial(process.exitValue() == FirstFailure.GREEN, last);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
