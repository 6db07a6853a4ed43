package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import ru.nastavnik.platform.devservices.DevServiceFailed;
import ru.nastavnik.platform.devservices.DevServices;

/** What {@code deploy/demo} runs once the program is built. */
public final class DemoLauncher {

    private static volatile boolean ending;

    private DemoLauncher() {}

    /** Ends with 0 when what was asked for was done, with 1 when it failed, with 2 when it was not understood. */
    public static void main(String[] arguments) {
        Instant begin = ProcessHandle.current().info().startInstant().orElse(Instant.now());
        Screen screen = new Screen(begin);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
        try {
            Options options = Options.parse(List.of(arguments));
            System.exit(options.check() ? new Checking(options, screen, begin).run() : demo(options, screen, begin));
        } catch (IllegalArgumentException misunderstood) {
            screen.say(misunderstood.getMessage());
            System.exit(2);
        } catch (LaunchFailed | DevServiceFailed failed) {
            if (!ending) {
                screen.say("Запуск не удался. " + failed.getMessage());
                System.exit(1);
            }
        }
    }

    private static int demo(Options options, Screen screen, Instant begin) {
        Path home = home();
        if (options.reset()) {
            screen.tell("Удаляю данные прежних запусков: " + home);
            DevServices.reset(home);
        }
        try (Launch launch = Launch.start(home, options, screen, begin)) {
            if (options.stopAfterReady()) {
                launch.quicken();
                screen.say(launch.times().json());
                return 0;
            }
            launch.invite();
            Thread.ofPlatform().daemon().start(launch::quicken);
            return launch.awaitEnd();
        }
    }

    private static Path home() {
        String chosen = System.getenv("NASTAVNIK_HOME");
        Path home = chosen == null || chosen.isBlank() ? root().resolve(".nastavnik") : Path.of(chosen);
        return home.toAbsolutePath();
    }

    static Path root() {
        return Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
    }

    static Path temporaryHome() {
        try {
            return Files.createTempDirectory("nastavnik-check");
        } catch (IOException e) {
            throw new LaunchFailed("Нет места для временных данных: " + e.getMessage());
        }
    }
}
