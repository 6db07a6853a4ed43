package ru.nastavnik.platform.devservices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** How the services run. */
enum Mode {
    EMBEDDED,
    CONTAINERS;

    static final String PROPERTY = "nastavnik.devservices";

    /** For services whose data outlive them: embedded unless containers are asked for. */
    static Mode forKeptData() {
        return chosen(EMBEDDED);
    }

    /** For services of one build: containers where a Docker engine answers. */
    static Mode forTests() {
        return chosen(null);
    }

    private static Mode chosen(@org.jspecify.annotations.Nullable Mode auto) {
        String value = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "auto" -> auto != null ? auto : dockerAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new DevServiceFailed(
                        "%s=%s is not one of auto, embedded, containers.".formatted(PROPERTY, value));
        };
    }

    /** Asking Testcontainers costs a second where there is no engine, so a trace of one is looked for first. */
    private static boolean dockerAnswers() {
        boolean trace = System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"))
                || Files.exists(Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/nowhere"), "docker.sock"));
        return trace && DockerClientFactory.instance().isDockerAvailable();
    }
}
