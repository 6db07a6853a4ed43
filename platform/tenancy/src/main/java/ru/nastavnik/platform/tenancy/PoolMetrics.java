package ru.nastavnik.platform.tenancy;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.stereotype.Component;

/** The connections of the schools in numbers, where the program keeps any: at work, waited for, refused, open. */
@Component
@ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
class PoolMetrics implements MeterBinder {

    private final ScopedConnections connections;

    PoolMetrics(ScopedConnections connections) {
        this.connections = connections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("nastavnik.connections.taken", () -> turns().taken()).register(registry);
        Gauge.builder("nastavnik.connections.waiting", () -> turns().waiting()).register(registry);
        Gauge.builder(
                        "nastavnik.connections.open",
                        () -> connections.ofSchools().open())
                .register(registry);
        FunctionCounter.builder(
                        "nastavnik.connections.refused", this, of -> of.turns().refused())
                .register(registry);
    }

    private Turns.Count turns() {
        return connections.ofSchools().turns();
    }
}
