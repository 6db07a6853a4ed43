package ru.nastavnik.platform.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;

/**
 * Everything started and ready: PostgreSQL first, then Keycloak and the program side by side; but where the region is
 * still to be filled the program waits for Keycloak, since schools cannot join without it.
 */
final class Launch implements AutoCloseable {

    private static final String DATABASE = "nastavnik";
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_KEYCLOAK_PORT = 8180;

    private final DevServices services;
    private final Screen screen;
    private final Region region;
    private final Program program;
    private final Runnable quickening;
    private final StartTimes times;

    private Launch(
            DevServices services,
            Screen screen,
            Region region,
            Program program,
            Runnable quickening,
            StartTimes times) {
        this.services = services;
        this.screen = screen;
        this.region = region;
        this.program = program;
        this.quickening = quickening;
        this.times = times;
    }

    static Launch start(Path home, Options options, Screen screen, Instant begin) {
        Path jar = DemoLauncher.root().resolve("platform/app/target/nastavnik.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailed("Нет собранной программы: " + jar + ". Запускайте deploy/demo, он соберёт её сам.");
        }
        Instant first = Instant.now();
        DevServices services = DevServices.start(home, options.check() ? 0 : USUAL_KEYCLOAK_PORT, screen::step);
        try {
            int port = FreePort.choose(options.port(), options.check() ? 0 : USUAL_PORT);
            prepareDatabase(services);
            Duration postgres = since(first);
            screen.done("PostgreSQL работает", postgres);
            return beside(services, options, screen, begin, jar, port, postgres);
        } catch (RuntimeException failed) {
            services.close();
            throw failed;
        }
    }

    private static Launch beside(
            DevServices services,
            Options options,
            Screen screen,
            Instant begin,
            Path jar,
            int port,
            Duration postgres) {
        Region region = new Region(services);
        boolean filled = region.filled(options.schools());
        Instant second = Instant.now();
        CompletableFuture<Duration> keycloak = CompletableFuture.supplyAsync(() -> {
            KeycloakServer server = services.keycloak();
            Duration took = since(second);
            screen.done("Keycloak работает", took);
            if (!filled) {
                region.ensureStaff(server);
            }
            return took;
        });
        if (!filled) {
            joined(keycloak);
        }
        screen.tell("Запускаю программу");
        Instant third = Instant.now();
        FastStart faster = new FastStart(services, jar);
        Map<String, String> environment = environment(services, options, port);
        Program program = Program.start(services, faster, port, environment);
        program.awaitReady(screen, () -> {
            if (keycloak.isCompletedExceptionally()) {
                joined(keycloak);
            }
        });
        Duration application = since(third);
        screen.done("Программа работает", application);
        Duration keycloakTook = joined(keycloak);
        region.completeList();
        region.markFilled(options.schools());
        return new Launch(
                services,
                screen,
                region,
                program,
                faster.ready() ? () -> {} : () -> prepare(faster, environment),
                new StartTimes(postgres, keycloakTook, application, since(begin)));
    }

    private static Duration joined(CompletableFuture<Duration> keycloak) {
        try {
            return keycloak.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static void prepareDatabase(DevServices services) {
        PostgresServer postgres = services.postgres();
        postgres.ensureDatabase(DATABASE);
        try (Connection superuser = postgres.connect(DATABASE)) {
            Bootstrap.prepare(superuser, services.secret("master-key"));
        } catch (SQLException e) {
            throw new LaunchFailed("База данных не подготовлена: " + e.getMessage());
        }
    }

    private static Map<String, String> environment(DevServices services, Options options, int port) {
        KeycloakServer keycloak = services.keycloakToBe();
        Map<String, String> environment = new HashMap<>();
        environment.put("NASTAVNIK_DB_URL", services.postgres().jdbcUrl(DATABASE));
        environment.put("NASTAVNIK_MASTER_KEY", services.secret("master-key"));
        environment.put("NASTAVNIK_KEYCLOAK_URL", keycloak.url());
        environment.put("NASTAVNIK_CLIENT_SECRET", keycloak.clientSecret());
        environment.put("NASTAVNIK_PROVISIONING_SECRET", keycloak.provisioningSecret());
        environment.put("NASTAVNIK_DEMO", "true");
        environment.put("NASTAVNIK_HOME", services.directory().toString());
        environment.put("NASTAVNIK_PUBLIC_URL", "http://localhost:" + port);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        if (options.schools() > 0) {
            environment.put("NASTAVNIK_DEMO_SCHOOLS", Integer.toString(options.schools()));
        }
        return environment;
    }

    private static void prepare(FastStart faster, Map<String, String> environment) {
        faster.forgetOthers();
        faster.prepare(environment);
    }

    /** Makes later starts of this build faster; takes a while the first time, and no time after. */
    void quicken() {
        quickening.run();
    }

    private static Duration since(Instant moment) {
        return Duration.between(moment, Instant.now());
    }

    String address() {
        return program.address();
    }

    Path accounts() {
        return region.accounts();
    }

    StartTimes times() {
        return times;
    }

    void invite() {
        screen.done("Всё готово", times.whole());
        screen.say("");
        screen.say("  Откройте в браузере:  " + address());
        screen.say("");
        for (Account account : region.listed()) {
            screen.say("  %-40s логин %-14s пароль %-16s %s%s"
                    .formatted(account.who(), account.login(), account.password(), address(), account.path()));
        }
        screen.say("");
        screen.say("  Данные хранятся в " + services.directory());
        screen.say("  Остановить: Ctrl-C. Начать с чистого листа: deploy/demo --reset");
    }

    /** Waits until the program ends by itself, which it should not; Ctrl-C ends this JVM. */
    int awaitEnd() {
        while (true) {
            program.requireAlive();
            Pause.shortly();
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
