package ru.nastavnik.platform.tenancy;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets each listener hear each event once, however often it is delivered. What was heard is written in the listener's
 * own transaction: the effect and the note of it are there together or not at all. A second delivery at the same moment
 * waits for the first, and goes on only if the first was taken back.
 *
 * <p>The order matters: this stands inside the transaction, which therefore does not come last
 * ({@link TenancyConfiguration#TRANSACTIONS}).
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class HearingOnce extends AbstractPointcutAdvisor implements MethodInterceptor {

    private final ObjectProvider<SchoolSql> sql;
    private final ObjectProvider<Clock> clock;

    HearingOnce(ObjectProvider<SchoolSql> sql, ObjectProvider<Clock> clock) {
        this.sql = sql;
        this.clock = clock;
        setOrder(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        if (arguments.length == 1 && arguments[0] instanceof RegisteredEvent event && !isNew(event, call)) {
            return null;
        }
        return call.proceed();
    }

    private boolean isNew(RegisteredEvent event, MethodInvocation call) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A listener was about to hear an event outside its transaction.");
        }
        return sql.getObject()
                        .sql("""
                        insert into event_heard (event, listener, heard_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                event.eventId().value(),
                                Listeners.idOf(call.getMethod()),
                                OffsetDateTime.now(clock.getObject()))
                        .update()
                == 1;
    }

    @Override
    public Pointcut getPointcut() {
        return AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class);
    }

    @Override
    public Advice getAdvice() {
        return this;
    }
}
