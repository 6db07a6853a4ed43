package ru.nastavnik.platform.drills.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ru.nastavnik.platform.drills.failpoint.Failpoint;

/** The places where the program is ended, as {@code failpoints.txt} names them. */
final class Failpoints {

    private Failpoints() {}

    static List<Failpoint> all() {
        try (InputStream list = Failpoints.class.getResourceAsStream("failpoints.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Failpoint::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
