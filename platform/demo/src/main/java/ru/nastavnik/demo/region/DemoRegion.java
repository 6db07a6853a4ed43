package ru.nastavnik.demo.region;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.figures.Collecting;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.tenants.Municipalities;

/**
 * Makes the demo region when the program has started, school by school; what an earlier start finished is left alone,
 * and what it began is finished. At the end every school is counted once more: those counted on the way were counted on
 * days long past.
 */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
@EnableConfigurationProperties(DemoProperties.class)
class DemoRegion implements ApplicationRunner {

    private final DemoProperties settings;
    private final Municipalities municipalities;
    private final SchoolLife life;
    private final DoneSchools done;
    private final DemoAccounts accounts;
    private final Collecting collecting;
    private final RegionClock clock;
    private final PrintStream progress = System.out;

    DemoRegion(
            DemoProperties settings,
            Municipalities municipalities,
            SchoolLife life,
            DoneSchools done,
            DemoAccounts accounts,
            Collecting collecting,
            RegionClock clock) {
        this.settings = settings;
        this.municipalities = municipalities;
        this.life = life;
        this.done = done;
        this.accounts = accounts;
        this.collecting = collecting;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        Instant start = Instant.now();
        List<PlannedSchool> plan = new SchoolPlan(TenantContext.inRegion(municipalities::all), settings.seed())
                .schools(settings.schools());
        boolean fresh = false;
        for (int i = 0; i < plan.size(); i++) {
            PlannedSchool school = plan.get(i);
            if (!done.contains(school.alias())) {
                progress.printf(
                        "ДЕМО %d/%d %s%n", i + 1, plan.size(), school.school().shortName());
                grow(school, today);
                fresh = true;
            }
        }
        if (fresh) {
            collecting.markAll();
            progress.printf(
                    "ДЕМО готово за %d с%n",
                    Duration.between(start, Instant.now()).toSeconds());
        }
    }

    private void grow(PlannedSchool planned, LocalDate today) {
        try {
            TenantId school = life.live(planned, today);
            clock.moveBack();
            if (planned.heroine()) {
                accounts.open(planned, school);
            }
            done.add(planned.alias());
        } finally {
            clock.moveBack();
        }
    }
}
