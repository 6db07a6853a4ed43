package ru.nastavnik.platform.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.TenantContext;

/** The number of events given up, for whoever watches the program's meters. */
@Component
class DeadLettersMeter implements MeterBinder {

    private final DeadLetters letters;

    DeadLettersMeter(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("nastavnik.events.dead", () -> TenantContext.inRegion(letters::count))
                .description("Events that are no longer tried and wait for the operator")
                .register(meters);
    }
}
