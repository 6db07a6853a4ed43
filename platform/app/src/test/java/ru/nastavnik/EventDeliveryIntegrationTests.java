package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.events.DeadLetter;
import ru.nastavnik.platform.events.DeadLetters;
import ru.nastavnik.platform.events.DeadReason;
import ru.nastavnik.platform.figures.Collecting;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** What becomes of events that are not heard at once. */
@TenantTest
@Import({CountingListener.Listening.class, Completions.Breaking.class})
class EventDeliveryIntegrationTests {

    static final UserId OPERATOR = new UserId(UUID.randomUUID());
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(21),
            Duration.ofSeconds(61),
            Duration.ofSeconds(301),
            Duration.ofMinutes(31),
            Duration.ofMinutes(121),
            Duration.ofMinutes(121),
            Duration.ofMinutes(121));

    private final SchoolFixture schools;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SchoolSql sql;
    private final CountingListener listener;
    private final Completions completions;
    private final Collecting collecting;
    private final DeadLetters letters;
    private final RegionClock clock;
    private final ThreadPoolTaskExecutor workers;
    private final People people;
    private TenantId school;

    @Autowired
    EventDeliveryIntegrationTests(
            SchoolFixture schools,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            SchoolSql sql,
            CountingListener listener,
            Completions completions,
            Collecting collecting,
            DeadLetters letters,
            RegionClock clock,
            ThreadPoolTaskExecutor workers,
            People people) {
        this.schools = schools;
        this.events = events;
        this.transaction = transaction;
        this.sql = sql;
        this.listener = listener;
        this.completions = completions;
        this.collecting = collecting;
        this.letters = letters;
        this.clock = clock;
        this.workers = workers;
        this.people = people;
    }

    @BeforeEach
    void aSchoolWithoutMarks() {
        collecting.round();
        school = schools.school();
        listener.behave();
    }

    @AfterEach
    void everythingWorksAgain() {
        completions.cutOffWhen(() -> false);
        clock.moveBack();
        schools.inRegion(
                () -> transaction.execute(status -> sql.sql("delete from mark").update()
                        + sql.sql("delete from dead_letter").update()));
    }

    @Test
    void isTriedAgainLaterAndLaterThenGivenUpAndShown() {
        Counted poison = poison();

        for (int attempt = 0; attempt < WAITS.size(); attempt++) {
            assertThat(listener.callsFor(poison)).isEqualTo(attempt + 1);
            collect();
            assertThat(listener.callsFor(poison)).as("before its time").isEqualTo(attempt + 1);
            assertThat(schools.inRegion(letters::count)).isZero();
            later(WAITS.get(attempt));
        }

        collect();
        assertThat(dead()).satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(DeadReason.FAILED);
            assertThat(letter.attempts()).isEqualTo(8);
            assertThat(letter.error()).isEqualTo("java.lang.IllegalStateException");
            assertThat(letter.listener()).contains("CountingListener.on");
            assertThat(letter.event()).isEqualTo(Counted.class.getName());
        });
        later(Duration.ofDays(2));
        assertThat(listener.callsFor(poison)).isEqualTo(8);
        assertThat(effects(school, poison)).isZero();
    }

    @Test
    void theOperatorLetsItBeTriedAgain() {
        Counted poison = givenUp();
        listener.behave();

        schools.inRegion(() -> wish(dead(), DeadLetter.Wish.RETRY));
        collect();
        collect();

        assertThat(effects(school, poison)).isEqualTo(1);
        assertThat(schools.inRegion(letters::count)).isZero();
    }

    @Test
    void theOperatorClosesItAndItIsNotTriedAnyMore() {
        Counted poison = givenUp();
        listener.behave();

        schools.inRegion(() -> wish(dead(), DeadLetter.Wish.CLOSE));
        collect();
        later(Duration.ofDays(1));

        assertThat(effects(school, poison)).isZero();
        assertThat(schools.inRegion(letters::count)).isZero();
        assertThat(undone(school)).isZero();
    }

    @Test
    void poisonStopsNeitherLaterEventsNorOtherSchoolsNorFigures() {
        TenantId other = schools.school();
        poison();
        List<Counted> here = List.of(publish(school), publish(school), publish(school));
        Counted there = publish(other);
        schools.inSchool(
                school, () -> people.add(new PersonName("Очередной", "Лев", null), PersonKind.STAFF, null, "учитель"));
        quiet();
        collect();

        assertThat(here).allSatisfy(event -> assertThat(effects(school, event)).isEqualTo(1));
        assertThat(effects(other, there)).isEqualTo(1);
        assertThat(schools.inRegion(() -> sql.sql("select max(value) from reading where school = ? and code = 'STAFF'")
                        .param(school.value())
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void aSchoolThatOnlyWaitsIsNotVisitedUntilItIsTime() {
        poison();
        collect();
        assertThat(collecting.round()).as("schools served at once").isZero();
        assertThat(collecting.round()).isZero();

        clock.moveTo(clock.instant().plus(WAITS.getFirst()));
        assertThat(collecting.round()).as("schools served when due").isEqualTo(1);
        quiet();
    }

    @Test
    void aDeathBetweenTheListenersCommitAndTheRegistrysNoteDoublesNothing() {
        completions.cutOffWhen(() -> true);
        Counted event = publish(school);
        quiet();
        assertThat(effects(school, event)).isEqualTo(1);
        assertThat(undone(school)).isEqualTo(1);

        completions.cutOffWhen(() -> false);
        later(WAITS.getFirst());

        assertThat(effects(school, event)).isEqualTo(1);
        assertThat(undone(school)).isZero();
    }

    @Test
    void whatNobodyEverDeliveredIsDelivered() {
        Counted event =
                forged("ru.nastavnik.CountingListener.on(ru.nastavnik.Counted)", Counted.class.getName(), school);

        later(Duration.ofSeconds(11));

        assertThat(effects(school, event)).isEqualTo(1);
        assertThat(undone(school)).isZero();
    }

    @Test
    void aListenerThatWasRenamedIsToldToTheOperator() {
        forged("ru.nastavnik.Former.on(ru.nastavnik.Counted)", Counted.class.getName(), school);
        later(Duration.ofSeconds(11));
        assertThat(dead().reason()).isEqualTo(DeadReason.NO_LISTENER);
    }

    @Test
    void anEventOfNoKnownTypeIsToldToTheOperatorAndNothingIsMadeOfIt() {
        forged("ru.nastavnik.CountingListener.on(ru.nastavnik.Counted)", "java.net.URL", school);
        later(Duration.ofSeconds(11));
        assertThat(dead().reason()).isEqualTo(DeadReason.UNREADABLE);
    }

    /** Whoever can write into one school's registry must not be able to act in another. */
    @Test
    void anEventThatNamesAnotherSchoolIsNotDeliveredThere() {
        TenantId other = schools.school();
        Counted event =
                forged("ru.nastavnik.CountingListener.on(ru.nastavnik.Counted)", Counted.class.getName(), other);

        later(Duration.ofSeconds(11));

        assertThat(dead().reason()).isEqualTo(DeadReason.FOREIGN);
        assertThat(effects(other, event)).isZero();
        assertThat(listener.callsFor(event)).isZero();
    }

    @Test
    void whatIsDeliveredIsForgottenButNotWhileSomethingOlderWaits() {
        Counted waits = publishPoison();
        Counted done = publish(school);
        quiet();
        later(Duration.ofDays(31));

        assertThat(count("select count(*) from event_heard")).as("still needed").isEqualTo(1);
        assertThat(count("select count(*) from event_publication where completion_date is not null"))
                .isZero();

        listener.behave();
        later(Duration.ofHours(1));
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        collecting.markAll();
        collect();
        assertThat(effects(school, waits)).isEqualTo(1);
        assertThat(effects(school, done)).isEqualTo(1);
        assertThat(count("select count(*) from event_heard")).isZero();
        assertThat(count("select count(*) from event_attempt")).isZero();
    }

    private Counted givenUp() {
        Counted poison = poison();
        WAITS.forEach(this::later);
        collect();
        return poison;
    }

    private Counted poison() {
        Counted poison = publishPoison();
        quiet();
        return poison;
    }

    private Counted publishPoison() {
        Counted poison = new Counted(EventId.next(), school);
        listener.poisonedBy(poison.eventId());
        return publish(poison);
    }

    private Counted publish(TenantId where) {
        return publish(new Counted(EventId.next(), where));
    }

    private Counted publish(Counted event) {
        return schools.inSchool(
                event.tenant(),
                () -> transaction.execute(status -> {
                    events.publishEvent(event);
                    return event;
                }));
    }

    /** A row in the registry of the school as it might lie there, with a mark as its publication would have left it. */
    private Counted forged(String listenerId, String type, TenantId named) {
        Counted event = new Counted(EventId.next(), named);
        schools.inSchool(
                school,
                () -> transaction.execute(status -> sql.sql("""
                                insert into event_publication
                                  (id, listener_id, event_type, serialized_event, publication_date)
                                values (?, ?, ?, ?, ?)
                                """)
                                .params(
                                        UUID.randomUUID(),
                                        listenerId,
                                        type,
                                        "{\"eventId\":{\"value\":\"%s\"},\"tenant\":{\"value\":\"%s\"}}"
                                                .formatted(event.eventId(), named),
                                        java.time.OffsetDateTime.now(clock))
                                .update()
                        + sql.sql("insert into region.mark (kind) values ('EVENT')")
                                .update()));
        return event;
    }

    private boolean wish(DeadLetter letter, DeadLetter.Wish wish) {
        letters.wish(letter.school(), letter.publication(), wish, OPERATOR);
        return true;
    }

    private DeadLetter dead() {
        return schools.inRegion(letters::newest).getFirst();
    }

    private void later(Duration wait) {
        Instant then = clock.instant().plus(wait);
        clock.moveTo(then);
        collect();
    }

    private void collect() {
        collecting.round();
        quiet();
    }

    private void quiet() {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> workers.getQueueSize() == 0 && workers.getActiveCount() == 0);
    }

    private long effects(TenantId where, Counted event) {
        return schools.inSchool(where, () -> CountingListener.effects(sql, event.eventId()));
    }

    private long undone(TenantId where) {
        return schools.inSchool(
                where,
                () -> sql.sql("select count(*) from event_publication where completion_date is null")
                        .query(Long.class)
                        .single());
    }

    private long count(String question) {
        return schools.inSchool(
                school, () -> sql.sql(question).query(Long.class).single());
    }
}
