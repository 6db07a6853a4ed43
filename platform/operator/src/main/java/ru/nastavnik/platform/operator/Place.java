package ru.nastavnik.platform.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/**
 * The region to work on: the one whose address and key are in the environment, as for the program itself; without them
 * the demonstration, whose PostgreSQL is started for the occasion when it does not run.
 *
 * @param url       JDBC address without login and password
 * @param masterKey as the program has it
 * @param superuser JDBC address with the superuser's login and password, empty when nobody said
 * @param started   what was started for the occasion
 */
record Place(String url, String masterKey, String superuser, AutoCloseable started) implements AutoCloseable {

    private static final String DATABASE = "nastavnik";

    static Place find(Map<String, String> environment, Path root) {
        String url = environment.getOrDefault("NASTAVNIK_DB_URL", "");
        String key = environment.getOrDefault("NASTAVNIK_MASTER_KEY", "");
        if (url.isBlank() != key.isBlank()) {
            throw new NotUnderstood("Нужны обе переменные: NASTAVNIK_DB_URL и NASTAVNIK_MASTER_KEY."
                    + " Без обеих команда работает с демонстрационным регионом.");
        }
        return url.isBlank()
                ? demonstration(environment, root)
                : new Place(url, key, environment.getOrDefault("SUPERUSER_URL", ""), () -> {});
    }

    private static Place demonstration(Map<String, String> environment, Path root) {
        String chosen = environment.getOrDefault("NASTAVNIK_HOME", "");
        Path home = chosen.isBlank() ? root.resolve(".nastavnik") : Path.of(chosen);
        Path masterKey = home.resolve("secrets/master-key");
        if (!Files.exists(masterKey)) {
            throw new NotUnderstood("Демонстрационного региона ещё нет: запустите deploy/demo или задайте"
                    + " NASTAVNIK_DB_URL и NASTAVNIK_MASTER_KEY.");
        }
        try {
            String key = Files.readString(masterKey).strip();
            AutoCloseable started = runs(home) ? () -> {} : DevServices.start(home);
            String url = "jdbc:postgresql://127.0.0.1:%s/%s"
                    .formatted(lock(home).get(3).strip(), DATABASE);
            String password = Files.readString(home.resolve("postgres/superuser-password"))
                    .strip();
            String superuser = "%s?user=%s&password=%s".formatted(url, PostgresServer.SUPERUSER, password);
            return new Place(url, key, superuser, started);
        } catch (IOException e) {
            throw new NotUnderstood("Каталог демонстрации не читается: " + e.getMessage());
        }
    }

    private static boolean runs(Path home) throws IOException {
        List<String> lock = lock(home);
        return lock.size() > 3
                && ProcessHandle.of(Long.parseLong(lock.getFirst().strip())).isPresent();
    }

    private static List<String> lock(Path home) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Override
    public String toString() {
        return "Place[%s]".formatted(url);
    }

    @Override
    public void close() {
        try {
            started.close();
        } catch (Exception e) {
            throw new IllegalStateException("Что было запущено для этой команды, не останавливается.", e);
        }
    }
}
