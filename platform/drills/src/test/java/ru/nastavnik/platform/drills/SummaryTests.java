package ru.nastavnik.platform.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.testing.Scale;
import ru.nastavnik.platform.testing.Tally;

/** Prints, as the last thing of a build, what the batteries did and found. */
class SummaryTests {

    private static final Set<String> EVERY_NIGHT =
            Set.of("attacks", "crash", "events", "matrix", "migration", "planted", "pool", "restore");

    private final Map<String, Map<String, String>> batteries = Tally.all();

    @Test
    void theSummaryIsPrinted() {
        StringBuilder table = new StringBuilder("%n%-12s %-34s %12s%n".formatted("battery", "figure", "value"));
        batteries.forEach((battery, figures) -> figures.forEach(
                (figure, value) -> table.append("%-12s %-34s %12s%n".formatted(battery, figure, value))));
        System.out.println(table);
    }

    @Test
    void noBatteryIsMissingAtNight() {
        if (Scale.nightly()) {
            assertThat(batteries.keySet()).containsAll(EVERY_NIGHT);
        }
    }
}
