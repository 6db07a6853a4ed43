package ru.nastavnik.analytics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.figures.Figure;
import ru.nastavnik.platform.figures.FigureSink;
import ru.nastavnik.platform.tenancy.TenantId;

/** Keeps what schools counted: the last reading of each school, whole, and nothing of those before. */
@Component
class CollectingReadings implements FigureSink {

    private final SchoolReadingsRepository rows;
    private final Clock clock;

    CollectingReadings(SchoolReadingsRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void store(TenantId school, long claim, List<Figure> figures) {
        SchoolReadings readings = rows.findById(school.value()).orElseGet(() -> new SchoolReadings(school));
        Set<Reading> read = new HashSet<>(figures.stream().map(Reading::of).toList());
        if (read.size() != figures.size()) {
            throw new IllegalArgumentException("Two sources count the same figure.");
        }
        if (readings.replace(claim, read, clock.instant(), LocalDate.now(clock))) {
            rows.save(readings);
        }
    }
}
