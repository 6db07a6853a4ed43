package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.tenancy.UnregisteredEvent;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** An event is delivered at least once and takes effect once; the note of it and the effect are one transaction. */
@TenantTest
@Import(CountingListener.Listening.class)
class HearingOnceIntegrationTests {

    private final SchoolFixture schools;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SchoolSql sql;
    private final CountingListener listener;
    private TenantId school;

    @Autowired
    HearingOnceIntegrationTests(
            SchoolFixture schools,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            SchoolSql sql,
            CountingListener listener) {
        this.schools = schools;
        this.events = events;
        this.transaction = transaction;
        this.sql = sql;
        this.listener = listener;
    }

    @BeforeEach
    void aSchoolThatCounts() {
        school = schools.school();
        listener.behave();
    }

    @Test
    void whatIsDeliveredTwiceTakesEffectOnce() {
        Counted event = new Counted(EventId.next(), school);

        publish(event);
        await().untilAsserted(() -> assertThat(effects(event)).isEqualTo(1));
        listener.on(event);
        listener.on(event);
        await().pollDelay(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(effects(event)).isEqualTo(1));
    }

    @Test
    void theEffectAndTheNoteOfItAreOneTransaction() {
        Counted event = new Counted(EventId.next(), school);

        publish(event);
        await().untilAsserted(() -> assertThat(effects(event)).isEqualTo(1));

        assertThat(one("""
                        select heard.xmin::text = effect.xmin::text
                        from event_heard heard join subject effect on effect.title = heard.event::text
                        """)).isEqualTo(true);
    }

    @Test
    void whatAListenerCouldNotDoIsNotTakenAsHeard() {
        Counted event = new Counted(EventId.next(), school);
        listener.failAfterTheEffect(true);

        publish(event);
        await().untilAsserted(() -> assertThat(listener.calls()).isEqualTo(1));
        await().untilAsserted(() ->
                assertThat(one("select count(*) from event_heard")).isEqualTo(0L));
        assertThat(effects(event)).isZero();

        listener.failAfterTheEffect(false);
        listener.on(event);
        await().untilAsserted(() -> assertThat(effects(event)).isEqualTo(1));
    }

    @Test
    void anEventWithoutATransactionIsRefusedAndNothingIsWrittenDown() {
        Counted event = new Counted(EventId.next(), school);

        assertThatThrownBy(() -> schools.inSchool(school, () -> {
                    events.publishEvent(event);
                    return true;
                }))
                .isInstanceOf(UnregisteredEvent.class)
                .hasMessageContaining("no transaction");
        assertThat(one("select count(*) from event_publication")).isEqualTo(0L);
    }

    @Test
    void anEventOfAnotherSchoolIsRefused() {
        Counted event = new Counted(EventId.next(), schools.school());

        assertThatThrownBy(() -> publish(event))
                .isInstanceOf(UnregisteredEvent.class)
                .hasMessageContaining("another scope");
        assertThat(one("select count(*) from event_publication")).isEqualTo(0L);
    }

    private void publish(Counted event) {
        schools.inSchool(
                school,
                () -> transaction.execute(status -> {
                    events.publishEvent(event);
                    return true;
                }));
    }

    private long effects(Counted event) {
        return schools.inSchool(school, () -> CountingListener.effects(sql, event.eventId()));
    }

    private Object one(String question) {
        List<Object> answers =
                schools.inSchool(school, () -> sql.sql(question).query().singleColumn());
        return answers.getFirst();
    }
}
