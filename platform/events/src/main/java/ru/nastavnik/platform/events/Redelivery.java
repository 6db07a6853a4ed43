package ru.nastavnik.platform.events;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.figures.UndoneEvents;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.RegionEvent;
import ru.nastavnik.platform.tenancy.RegisteredEvent;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantEvent;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Delivers again what was not heard. An attempt is counted before the event is handed over, so that one that brings the
 * program down is counted too; what was tried often enough is given up and shown to the operator. One that waits, or is
 * given up, stands in nobody's way.
 */
@Component
class Redelivery implements UndoneEvents {

    private static final Logger log = LoggerFactory.getLogger(Redelivery.class);
    private static final int MOST_IN_QUEUE = 100;

    private final Registry registry;
    private final KnownListeners listeners;
    private final DeadLetters letters;
    private final ForEachTenant tenants;
    private final ObjectProvider<ThreadPoolTaskExecutor> workers;
    private final TransactionTemplate writing;
    private final Clock clock;

    Redelivery(
            Registry registry,
            KnownListeners listeners,
            DeadLetters letters,
            ForEachTenant tenants,
            ObjectProvider<ThreadPoolTaskExecutor> workers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.registry = registry;
        this.listeners = listeners;
        this.letters = letters;
        this.tenants = tenants;
        this.workers = workers;
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Delivery(RegisteredEvent event, String listener) {}

    private record Visit(List<DeadLetter> dead, Optional<Instant> next) {}

    @Override
    public Optional<Instant> lookAfter(TenantId school) {
        return visit(school, work -> tenants.in(school, work));
    }

    @Override
    public void lookAfterRegion() {
        visit(null, TenantContext::inRegion);
    }

    private Optional<Instant> visit(@Nullable TenantId school, In place) {
        Map<UUID, DeadLetter.Wish> wishes = letters.wishes(school);
        Visit visit = place.does(() -> {
            Instant now = clock.instant();
            writing.executeWithoutResult(status -> {
                wishes.forEach((publication, wish) -> registry.fulfil(publication, wish, now));
                registry.forget(now);
            });
            deliver(school, now);
            return writing.execute(status -> new Visit(registry.dead(school), registry.nextDue()));
        });
        letters.replace(school, visit.dead());
        return visit.next();
    }

    /**
     * One batch at a visit, so that a school where much is due does not keep the others waiting; and none while first
     * deliveries still wait for their turn. What is left is due at once, in the next round.
     */
    private void deliver(@Nullable TenantId school, Instant now) {
        if (!crowded()) {
            List<Delivery> batch = writing.execute(status -> take(school, now));
            batch.forEach(this::handOver);
        }
    }

    private boolean crowded() {
        return workers.stream()
                .anyMatch(it -> it.getThreadPoolExecutor().getQueue().size() > MOST_IN_QUEUE);
    }

    private List<Delivery> take(@Nullable TenantId school, Instant now) {
        List<Delivery> taken = new ArrayList<>();
        for (Registry.Undelivered it : registry.due(now)) {
            Optional<RegisteredEvent> event = listeners.read(it.type(), it.text());
            if (event.isEmpty()) {
                giveUp(school, it, DeadReason.UNREADABLE, now);
            } else if (!belongsTo(school, event.get())) {
                giveUp(school, it, DeadReason.FOREIGN, now);
            } else if (!listeners.has(it.listener())) {
                giveUp(school, it, DeadReason.NO_LISTENER, now);
            } else if (it.attempts() >= Patience.ATTEMPTS) {
                giveUp(school, it, it.error() == null ? DeadReason.LOST : DeadReason.FAILED, now);
            } else {
                String today = listeners.write(event.get());
                if (!today.equals(it.text())) {
                    registry.rewrite(it.id(), today);
                }
                int attempts = it.attempts() + 1;
                registry.tryAt(it.id(), attempts, now.plus(Patience.after(attempts)), null);
                taken.add(new Delivery(event.get(), it.listener()));
            }
        }
        return taken;
    }

    private void giveUp(@Nullable TenantId school, Registry.Undelivered it, DeadReason reason, Instant now) {
        registry.giveUp(it.id(), it.attempts(), reason, null, now);
        log.warn("An event of {} is given up: publication {}, {}.", DeadLetters.nameOf(school), it.id(), reason);
    }

    private void handOver(Delivery delivery) {
        try {
            listeners.deliver(delivery.event(), delivery.listener());
        } catch (TaskRejectedException e) {
            log.info(
                    "Nobody is free to hear event {}; it will be tried again.",
                    delivery.event().eventId());
        }
    }

    private static boolean belongsTo(@Nullable TenantId school, RegisteredEvent event) {
        return switch (event) {
            case TenantEvent inSchool -> inSchool.tenant().equals(school);
            case RegionEvent _ -> school == null;
        };
    }

    /** Where a registry is looked after: inside one school, or in the region. */
    private interface In {

        Visit does(Supplier<Visit> work);
    }
}
