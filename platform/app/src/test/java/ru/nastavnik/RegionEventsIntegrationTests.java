package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.events.DeadLetter;
import ru.nastavnik.platform.events.DeadLetters;
import ru.nastavnik.platform.figures.Collecting;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.RegionEvent;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.UnregisteredEvent;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** The region's own events are looked after as a school's are, and without a mark. */
@TenantTest
@Import(RegionEventsIntegrationTests.Listening.class)
class RegionEventsIntegrationTests {

    private final SchoolFixture schools;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SchoolSql sql;
    private final Listener listener;
    private final Collecting collecting;
    private final DeadLetters letters;
    private final RegionClock clock;

    @Autowired
    RegionEventsIntegrationTests(
            SchoolFixture schools,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            SchoolSql sql,
            Listener listener,
            Collecting collecting,
            DeadLetters letters,
            RegionClock clock) {
        this.schools = schools;
        this.events = events;
        this.transaction = transaction;
        this.sql = sql;
        this.listener = listener;
        this.collecting = collecting;
        this.letters = letters;
        this.clock = clock;
    }

    @BeforeEach
    @AfterEach
    void asIfNothingHadHappened() {
        clock.moveBack();
        listener.fail(false);
        listener.heardAs().clear();
        schools.inRegion(() -> transaction.execute(
                status -> sql.sql("delete from event_publication").update()
                        + sql.sql("delete from dead_letter").update()));
    }

    @Test
    void listenersWorkAsTheRegion() {
        publish();
        await().untilAsserted(() -> assertThat(undone()).isZero());
        assertThat(listener.heardAs()).containsExactly("region_app");
    }

    @Test
    void whatFailsIsTriedAgainAndInTheEndGivenUp() {
        listener.fail(true);
        publish();
        await().untilAsserted(() -> assertThat(attempts()).isEqualTo(1));
        for (int attempt = 2; attempt <= 8; attempt++) {
            int wanted = attempt;
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(125)));
            collecting.round();
            await().untilAsserted(() -> assertThat(listener.heardAs()).hasSize(wanted));
        }
        await().untilAsserted(() -> {
            collecting.round();
            assertThat(schools.inRegion(letters::newest)).singleElement().satisfies(letter -> {
                assertThat(letter.inSchool()).isEmpty();
                assertThat(letter.attempts()).isEqualTo(8);
            });
        });

        listener.fail(false);
        DeadLetter letter = schools.inRegion(letters::newest).getFirst();
        schools.inRegion(() -> {
            letters.wish(null, letter.publication(), DeadLetter.Wish.RETRY, EventDeliveryIntegrationTests.OPERATOR);
            return true;
        });
        collecting.round();
        await().untilAsserted(() -> assertThat(undone()).isZero());
        collecting.round();
        assertThat(schools.inRegion(letters::count)).isZero();
    }

    @Test
    void anEventOfTheRegionIsRefusedInASchool() {
        assertThatThrownBy(() -> schools.inSchool(
                        schools.school(),
                        () -> transaction.execute(status -> {
                            events.publishEvent(new Opened(EventId.next()));
                            return true;
                        })))
                .isInstanceOf(UnregisteredEvent.class);
    }

    private void publish() {
        schools.inRegion(() -> transaction.execute(status -> {
            events.publishEvent(new Opened(EventId.next()));
            return true;
        }));
    }

    private long undone() {
        return count("select count(*) from event_publication where completion_date is null");
    }

    private long attempts() {
        return count(
                "select coalesce(max(a.attempts), 0) from event_attempt a join event_publication p on p.id = a.publication");
    }

    private long count(String question) {
        return schools.inRegion(() -> sql.sql(question).query(Long.class).single());
    }

    record Opened(EventId eventId) implements RegionEvent {}

    static class Listener {

        private final List<String> heardAs = new CopyOnWriteArrayList<>();
        private final SchoolSql sql;
        private volatile boolean fails;

        Listener(SchoolSql sql) {
            this.sql = sql;
        }

        List<String> heardAs() {
            return heardAs;
        }

        void fail(boolean wanted) {
            fails = wanted;
        }

        @ApplicationModuleListener
        void on(Opened event) {
            heardAs.add(sql.sql("select session_user").query(String.class).single());
            if (fails) {
                throw new IllegalStateException("The test wants this listener to fail.");
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Listener regionListener(SchoolSql sql) {
            return new Listener(sql);
        }
    }
}
