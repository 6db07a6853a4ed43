package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.figures.Collecting;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantEvent;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** The registry of events lies in each school's schema, and a listener works as that school. */
@TenantTest
@Import(EventsIntegrationTests.Listening.class)
class EventsIntegrationTests {

    private final SchoolFixture schools;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SchoolSql sql;
    private final Listener listener;
    private final Collecting collecting;
    private final EventPublicationRepository registry;
    private final RegionClock clock;

    @Autowired
    EventsIntegrationTests(
            SchoolFixture schools,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            SchoolSql sql,
            Listener listener,
            Collecting collecting,
            EventPublicationRepository registry,
            RegionClock clock) {
        this.schools = schools;
        this.events = events;
        this.transaction = transaction;
        this.sql = sql;
        this.listener = listener;
        this.collecting = collecting;
        this.registry = registry;
        this.clock = clock;
    }

    @Test
    void listenersWorkAsTheSchoolAndTheRegistryOfThatSchoolKnowsTheyAreDone() {
        TenantId school = schools.school();
        TenantId bystander = schools.school();

        publishIn(school);

        await().untilAsserted(() -> assertThat(statuses(school)).containsExactly("COMPLETED"));
        assertThat(listener.heardAs()).contains(roleOf(school));
        assertThat(statuses(bystander)).isEmpty();
    }

    @Test
    void whatAListenerCouldNotDoIsDoneInALaterRound() {
        TenantId school = schools.school();
        listener.fail(true);
        publishIn(school);
        await().untilAsserted(() -> assertThat(listener.failedAs()).contains(roleOf(school)));
        await().untilAsserted(() -> assertThat(statuses(school)).doesNotContain("PROCESSING"));
        await().untilAsserted(() -> assertThat(attempts(school)).isEqualTo(1));

        listener.fail(false);
        clock.moveTo(clock.instant().plusSeconds(25));
        collecting.round();

        await().untilAsserted(() -> assertThat(statuses(school)).containsExactly("COMPLETED"));
        assertThat(listener.heardAs()).contains(roleOf(school));
        clock.moveBack();
    }

    /** As the program asks when it stops; a table that nobody sees would end every clean stop with a warning. */
    @Test
    void whereNothingIsBoundThereAreNoEvents() {
        assertThat(registry.findIncompletePublications()).isEmpty();
    }

    private void publishIn(TenantId school) {
        schools.inSchool(
                school,
                () -> transaction.execute(status -> {
                    events.publishEvent(new Happened(EventId.next(), school));
                    return true;
                }));
    }

    private List<String> statuses(TenantId school) {
        return schools.inSchool(
                school,
                () -> transaction.execute(
                        status -> sql.sql("select status from event_publication").query().listOfRows().stream()
                                .map(Map::values)
                                .map(values -> String.valueOf(values.iterator().next()))
                                .toList()));
    }

    private long attempts(TenantId school) {
        return schools.inSchool(
                school,
                () -> sql.sql("select count(*) from event_attempt")
                        .query(Long.class)
                        .single());
    }

    private String roleOf(TenantId school) {
        return schools.inSchool(
                school, () -> sql.sql("select session_user").query(String.class).single());
    }

    record Happened(EventId eventId, TenantId tenant) implements TenantEvent {}

    static class Listener {

        private final List<String> heardAs = new CopyOnWriteArrayList<>();
        private final List<String> failedAs = new CopyOnWriteArrayList<>();
        private final AtomicBoolean fails = new AtomicBoolean();
        private final SchoolSql sql;

        Listener(SchoolSql sql) {
            this.sql = sql;
        }

        List<String> heardAs() {
            return heardAs;
        }

        List<String> failedAs() {
            return failedAs;
        }

        void fail(boolean wanted) {
            fails.set(wanted);
        }

        @ApplicationModuleListener
        void on(Happened event) {
            String sessionUser =
                    sql.sql("select session_user").query(String.class).single();
            if (fails.get()) {
                failedAs.add(sessionUser);
                throw new IllegalStateException("The test wants this listener to fail.");
            }
            heardAs.add(sessionUser);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Listener listener(SchoolSql sql) {
            return new Listener(sql);
        }
    }
}
