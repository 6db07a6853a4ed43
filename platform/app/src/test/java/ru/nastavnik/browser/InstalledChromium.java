package ru.nastavnik.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the browser that is installed on this machine; none is downloaded. */
public final class InstalledChromium {

    /** What to do where there is none. */
    public static final String MISSING =
            "Chromium не найден, проверка в браузере пропущена. Поставьте его: apt-get install chromium,"
                    + " или назовите его: -Dnastavnik.chromium=/путь/к/chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private InstalledChromium() {}

    public static boolean isThere() {
        return find().isPresent();
    }

    static Optional<Path> find() {
        Stream<Path> named =
                Stream.ofNullable(System.getProperty("nastavnik.chromium")).map(Path::of);
        Stream<Path> onPath = Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/bin", "/snap/bin"))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
