package ru.nastavnik.platform.figures;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.Scope;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantEvent;

/**
 * Leaves a mark in the region when a school changed something, in the very transaction that changed it: no caller has to
 * remember, and a mark without its change, or a change without its mark, cannot be.
 */
@Component
public class Marks
        implements TransactionExecutionListener,
                PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                SmartInitializingSingleton {

    private final ObjectProvider<EntityManagerFactory> factory;
    private final SchoolSql sql;

    Marks(ObjectProvider<EntityManagerFactory> factory, SchoolSql sql) {
        this.factory = factory;
        this.sql = sql;
    }

    /** Says that figures changed, for a command that wrote by plain SQL past the entities. */
    public void figuresChanged() {
        pending().ifPresent(mark -> mark.figures = true);
    }

    /** Says that an event waits to be delivered again. */
    public void eventsWait() {
        pending().ifPresent(mark -> mark.event = true);
    }

    @Override
    public void afterSingletonsInstantiated() {
        EventListenerRegistry registry = factory.getObject()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && TransactionSynchronizationManager.isSynchronizationActive()
                && TenantContext.current() instanceof Scope.School) {
            TransactionSynchronizationManager.registerSynchronization(new Pending());
        }
    }

    @EventListener
    void on(TenantEvent event) {
        eventsWait();
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        figuresChanged();
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        figuresChanged();
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        figuresChanged();
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private static Optional<Pending> pending() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Pending.class::isInstance)
                        .map(Pending.class::cast)
                        .findAny()
                : Optional.empty();
    }

    private final class Pending implements TransactionSynchronization {

        private boolean figures;
        private boolean event;

        @Override
        public void beforeCommit(boolean readOnly) {
            EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory.getObject());
            if (entities != null && !readOnly) {
                entities.flush();
            }
            if (figures) {
                sql.sql("insert into region.mark (kind) values ('FIGURES')").update();
            }
            if (event) {
                sql.sql("insert into region.mark (kind) values ('EVENT')").update();
            }
        }
    }
}
