package ru.nastavnik.platform.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import ru.nastavnik.platform.devservices.DevServices;

/** Walks the six steps of the browser test over HTTP, on a region made for the purpose and deleted afterwards. */
final class Checking {

    private static final String CHECK = "ru.nastavnik.demo.Check";
    private static final int FEW_SCHOOLS = 4;

    private final Options options;
    private final Screen screen;
    private final Instant begin;

    Checking(Options options, Screen screen, Instant begin) {
        this.options = options.schools() > 0
                ? options
                : new Options(options.port(), FEW_SCHOOLS, options.reset(), true, options.stopAfterReady());
        this.screen = screen;
        this.begin = begin;
    }

    /** Returns 0 when every step went well, 1 otherwise; the step that failed has been named. */
    int run() {
        Path home = DemoLauncher.temporaryHome();
        int result;
        try (Launch launch = Launch.start(home, options, screen, begin)) {
            screen.tell("Проверяю шесть шагов по адресу " + launch.address());
            result = walk(launch);
            screen.tell(result == 0 ? "Проверка пройдена" : "Проверка не пройдена");
        }
        if (result == 0) {
            DevServices.reset(home);
        } else {
            screen.say("Журналы оставлены в " + home);
        }
        return result == 0 ? 0 : 1;
    }

    private static int walk(Launch launch) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CHECK,
                launch.address(),
                launch.accounts().toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new LaunchFailed("Проверку не удалось запустить: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Прервано.");
        }
    }
}
