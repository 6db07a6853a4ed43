package ru.nastavnik.platform.events;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.figures.Marks;
import ru.nastavnik.platform.tenancy.Listeners;
import ru.nastavnik.platform.tenancy.RegisteredEvent;

/**
 * Writes down that a listener failed and when it is tried again. What it complained of is neither kept nor logged: a
 * message of the database quotes the row, and the row may be a person. The class, the code and the place are kept.
 *
 * <p>Stands inside the binding of the school and outside the registry's completion, so that a completion that fails is
 * written down too.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class FailedDeliveries extends AbstractPointcutAdvisor implements MethodInterceptor {

    private static final Logger log = LoggerFactory.getLogger(FailedDeliveries.class);

    private final ObjectProvider<Registry> registry;
    private final ObjectProvider<EventPublicationRepository> publications;
    private final ObjectProvider<Marks> marks;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<Clock> clock;

    FailedDeliveries(
            ObjectProvider<Registry> registry,
            ObjectProvider<EventPublicationRepository> publications,
            ObjectProvider<Marks> marks,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<Clock> clock) {
        this.registry = registry;
        this.publications = publications;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
        setOrder(Ordered.HIGHEST_PRECEDENCE + 7);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Object[] arguments = call.getArguments();
        if (arguments.length != 1 || !(arguments[0] instanceof RegisteredEvent event)) {
            return call.proceed();
        }
        try {
            return call.proceed();
        } catch (Exception e) {
            writeDown(event, call.getMethod(), e);
            return null;
        }
    }

    private void writeDown(RegisteredEvent event, Method listener, Exception failure) {
        String error = codeOf(failure);
        log.warn("{} could not hear event {}: {} at {}.", listener, event.eventId(), error, placeOf(failure));
        try {
            new TransactionTemplate(transactions.getObject())
                    .executeWithoutResult(status -> writeDown(event, Listeners.idOf(listener), error));
        } catch (RuntimeException e) {
            log.warn("That event {} was not heard could not be written down: {}.", event.eventId(), codeOf(e));
        }
    }

    private void writeDown(RegisteredEvent event, String listener, String error) {
        publications
                .getObject()
                .findIncompletePublicationsByEventAndTargetIdentifier(event, PublicationTargetIdentifier.of(listener))
                .ifPresent(publication -> {
                    Instant now = clock.getObject().instant();
                    Registry known = registry.getObject();
                    int attempts = known.attempts(publication.getIdentifier());
                    if (attempts < Patience.ATTEMPTS) {
                        known.tryAt(publication.getIdentifier(), attempts, now.plus(Patience.after(attempts)), error);
                    } else {
                        known.giveUp(publication.getIdentifier(), attempts, DeadReason.FAILED, error, now);
                        log.warn("Event {} is given up after {} attempts.", event.eventId(), attempts);
                    }
                    marks.getObject().eventsWait();
                });
    }

    private static String codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return failure.getClass().getName() + " " + refused.getSQLState();
            }
        }
        return failure.getClass().getName();
    }

    private static String placeOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("ru.nastavnik."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
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
