package ru.nastavnik.platform.events;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.util.ClassUtils;
import ru.nastavnik.platform.tenancy.RegisteredEvent;

/** The listeners this program has, by the names the registry knows them by, and the events they read. */
@Component
class KnownListeners {

    private final AbstractApplicationContext context;
    private final ObjectProvider<EventSerializer> serializer;

    KnownListeners(AbstractApplicationContext context, ObjectProvider<EventSerializer> serializer) {
        this.context = context;
        this.serializer = serializer;
    }

    boolean has(String listener) {
        return find(listener).isPresent();
    }

    /** Hands the event over; the listener works on another thread and answers by completing the publication. */
    void deliver(RegisteredEvent event, String listener) {
        find(listener).ifPresent(it -> it.processEvent(new PayloadApplicationEvent<>(this, event)));
    }

    /**
     * Reads an event back. Nothing but a record of ours is ever made of what is written down, whatever it claims to be.
     *
     * @return empty when it cannot be read
     */
    Optional<RegisteredEvent> read(String type, String text) {
        try {
            Class<?> named = Class.forName(type, false, ClassUtils.getDefaultClassLoader());
            return RegisteredEvent.class.isAssignableFrom(named) && named.isRecord()
                    ? Optional.ofNullable(
                            (RegisteredEvent) serializer.getObject().deserialize(text, named))
                    : Optional.empty();
        } catch (ClassNotFoundException | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The event as it would be written down today. */
    String write(RegisteredEvent event) {
        return serializer.getObject().serialize(event).toString();
    }

    @SuppressWarnings("unchecked")
    private Optional<TransactionalApplicationListener<ApplicationEvent>> find(String id) {
        return context.getApplicationListeners().stream()
                .filter(TransactionalApplicationListener.class::isInstance)
                .map(it -> (TransactionalApplicationListener<ApplicationEvent>) it)
                .filter(it -> it.getTransactionPhase() == TransactionPhase.AFTER_COMMIT)
                .filter(it -> it.getListenerId().equals(id))
                .findFirst();
    }
}
