package ru.nastavnik.platform.operator;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.nastavnik.platform.tenancy.Provisioning;

/** How the schools stand, from the registry alone. */
final class Status {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final PrintStream screen;
    private final ZoneId zone;

    Status(PrintStream screen, ZoneId zone) {
        this.screen = screen;
        this.zone = zone;
    }

    /** @return 0 when every complete school has the program's version and is built so, otherwise 1 */
    int print(Provisioning.Standing standing) {
        screen.printf(
                "Версия программы: %d. Школ: %d.%n",
                standing.target(), standing.schools().size());
        Map<Integer, Long> versions = standing.schools().stream()
                .filter(Status::complete)
                .collect(Collectors.groupingBy(Provisioning.Standing.Of::version, TreeMap::new, Collectors.counting()));
        versions.forEach((version, schools) ->
                screen.printf("  на версии %s: %d%n", version == 0 ? "неизвестной" : version.toString(), schools));
        standing.schools().stream()
                .filter(school -> !complete(school))
                .collect(Collectors.groupingBy(Provisioning.Standing.Of::state, TreeMap::new, Collectors.counting()))
                .forEach((state, schools) -> screen.printf("  %s: %d%n", word(state), schools));
        int wrong = 0;
        for (Provisioning.Standing.Of school : standing.schools()) {
            boolean behind = complete(school) && school.version() < standing.target();
            if (behind) {
                screen.printf("Отстала: %s, версия %d%s%n", school.school(), school.version(), why(school));
            }
            if (school.differs() != null) {
                screen.printf("Отличается от своей версии: %s%n", school.school());
                school.differs().lines().forEach(line -> screen.println("    " + line));
            }
            wrong += behind || school.differs() != null ? 1 : 0;
        }
        return wrong == 0 ? 0 : 1;
    }

    private String why(Provisioning.Standing.Of school) {
        return school.failure() == null || school.failedAt() == null
                ? ", ещё не переводили"
                : ", не удалось %d раз, последний %s: %s"
                        .formatted(
                                school.failures(),
                                MOMENT.format(school.failedAt().atZone(zone)),
                                school.failure().lines().findFirst().orElse(""));
    }

    private static boolean complete(Provisioning.Standing.Of school) {
        return school.state().equals("READY");
    }

    private static String word(String state) {
        return state.equals("PREPARING") ? "подключаются" : "восстанавливаются";
    }
}
