package ru.nastavnik.platform.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The start of the whole program, from its process to its readiness.
 *
 * @param one  seconds beside a database with one school
 * @param many seconds beside a database with many
 */
record AppStart(double one, double many) {

    private static final int ROUNDS = 5;
    private static final double GOAL = 1.05;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static AppStart of(Path root, Population one, Population many) throws IOException, InterruptedException {
        seconds(root, one);
        seconds(root, many);
        List<Double> ones = new ArrayList<>();
        List<Double> manys = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ones.add(seconds(root, one));
            manys.add(seconds(root, many));
        }
        return new AppStart(Figures.median(ones), Figures.median(manys));
    }

    void into(Report report, String size, boolean goal) {
        report.add("1 school: start of the program", one, "s").add(size + ": start of the program", many, "s");
        if (goal) {
            report.add(size + ": start", many / one, "x", "beside 1 school", GOAL);
        } else {
            report.add(size + ": start against 1 school", many / one, "x");
        }
    }

    private static double seconds(Path root, Population population) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        root.resolve("platform/app/target/nastavnik.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(root.resolve("target/bench"))
                        .resolve("tenancy-start.log")
                        .toFile());
        program.environment()
                .putAll(Map.of(
                        "NASTAVNIK_DB_URL", population.url(),
                        "NASTAVNIK_MASTER_KEY", population.key(),
                        "NASTAVNIK_KEYCLOAK_URL", "http://localhost:1",
                        "NASTAVNIK_CLIENT_SECRET", "unused",
                        "NASTAVNIK_PROVISIONING_SECRET", "unused",
                        "SERVER_PORT", Integer.toString(port),
                        "SERVER_ADDRESS", "127.0.0.1"));
        long begun = System.nanoTime();
        Process process = program.start();
        try {
            awaitReady(process, port, begun);
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void awaitReady(Process process, int port, long begun) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!ready(client, request)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("The program did not start; see target/bench/tenancy-start.log.");
                }
                Thread.sleep(10);
            }
        }
    }

    private static boolean ready(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
