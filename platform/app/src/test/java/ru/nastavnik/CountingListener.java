package ru.nastavnik;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Leaves one row for each time it took effect, in a table of the school that admits any number of them. */
class CountingListener {

    private final SchoolSql sql;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<EventId, Integer> callsFor = new ConcurrentHashMap<>();
    private final AtomicBoolean fails = new AtomicBoolean();
    private final Set<EventId> poison = ConcurrentHashMap.newKeySet();
    private volatile Predicate<Counted> trouble = event -> false;

    CountingListener(SchoolSql sql) {
        this.sql = sql;
    }

    void behave() {
        calls.set(0);
        fails.set(false);
        poison.clear();
        trouble = event -> false;
    }

    void failAfterTheEffect(boolean wanted) {
        fails.set(wanted);
    }

    void poisonedBy(EventId event) {
        poison.add(event);
    }

    void failWhen(Predicate<Counted> condition) {
        trouble = condition;
    }

    int callsFor(Counted event) {
        return callsFor.getOrDefault(event.eventId(), 0);
    }

    int calls() {
        return calls.get();
    }

    @ApplicationModuleListener
    void on(Counted event) {
        calls.incrementAndGet();
        callsFor.merge(event.eventId(), 1, Integer::sum);
        sql.sql("insert into subject (code, position, title) values (?, 0, ?)")
                .params(
                        UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                        event.eventId().toString())
                .update();
        if (fails.get() || poison.contains(event.eventId()) || trouble.test(event)) {
            throw new IllegalStateException("The test wants this listener to fail over Иванова.");
        }
    }

    static long effects(SchoolSql sql, EventId event) {
        return sql.sql("select count(*) from subject where title = ?")
                .param(event.toString())
                .query(Long.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        CountingListener countingListener(SchoolSql sql) {
            return new CountingListener(sql);
        }
    }
}
