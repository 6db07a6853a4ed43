package ru.nastavnik.platform.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.devservices.DevServices;

/** What the person at the terminal reads. */
final class Screen {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Instant begin;
    private DevServices.@Nullable Step last;

    Screen(Instant begin) {
        this.begin = begin;
    }

    synchronized void say(String line) {
        out.println(line);
    }

    /** A line with the seconds since the beginning in front. */
    void tell(String line) {
        say("%s  %s".formatted(seconds(Duration.between(begin, Instant.now())), line));
    }

    void done(String what, Duration took) {
        tell("%s — %s с".formatted(what, seconds(took).strip()));
    }

    synchronized void step(DevServices.Step step) {
        if (step == last) {
            return;
        }
        last = step;
        tell(
                switch (step) {
                    case STOPPING_ORPHANS -> "Останавливаю то, что осталось от прерванного запуска";
                    case UNPACKING_POSTGRES -> "Распаковываю PostgreSQL (один раз)";
                    case CREATING_CLUSTER -> "Создаю сервер баз данных (один раз)";
                    case STARTING_POSTGRES -> "Запускаю PostgreSQL";
                    case UNPACKING_KEYCLOAK -> "Распаковываю Keycloak (один раз)";
                    case OPTIMIZING_KEYCLOAK -> "Готовлю Keycloak к быстрым запускам (один раз, до минуты)";
                    case STARTING_KEYCLOAK -> "Запускаю Keycloak, сервер входа";
                    case REALM_FILE_CHANGED ->
                        "Настройки входа в deploy/keycloak изменились, но в базе остались прежние: новые — после --reset";
                });
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%5.1f", time.toMillis() / 1000.0);
    }
}
