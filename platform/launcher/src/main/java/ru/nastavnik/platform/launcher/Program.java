package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.devservices.DevServices;

/** The program itself as a process beside the services. */
final class Program {

    private final DevServices services;
    private final int port;
    private final Process process;

    private Program(DevServices services, FastStart faster, int port, Map<String, String> environment) {
        this.services = services;
        this.port = port;
        this.process = services.alongside("application", faster.command(), environment);
    }

    static Program start(DevServices services, FastStart faster, int port, Map<String, String> environment) {
        return new Program(services, faster, port, environment);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /**
     * Waits until it answers that it is ready, passing on what it says of filling the region.
     *
     * @param meanwhile asked again and again; throws when there is no sense in waiting
     * @throws LaunchFailed when it ended instead
     */
    void awaitReady(Screen screen, Runnable meanwhile) {
        int told = 0;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            for (int round = 1; !FreePort.isListenedTo(port) || !answers(client, request); round++) {
                requireAlive();
                meanwhile.run();
                if (round % 10 == 0) {
                    told = pass(told, screen);
                }
                Pause.shortly();
            }
        }
    }

    private int pass(int told, Screen screen) {
        List<String> lines =
                log().stream().filter(line -> line.startsWith("ДЕМО ")).toList();
        lines.stream().skip(told).forEach(line -> screen.tell("Наполняю регион: " + line.substring(5)));
        return lines.size();
    }

    void requireAlive() {
        if (!process.isAlive()) {
            throw new LaunchFailed("Программа остановилась (код %d). Конец журнала %s:%n%s"
                    .formatted(process.exitValue(), logFile(), tail()));
        }
    }

    private Path logFile() {
        return services.directory().resolve("application.log");
    }

    private List<String> log() {
        try {
            return Files.readAllLines(logFile());
        } catch (IOException halfWritten) {
            return List.of();
        }
    }

    private String tail() {
        List<String> lines = log();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Прервано.");
        }
    }
}
