package ru.nastavnik.platform.tenancy;

import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring Modulith's registry, with two things it does not see to. An event goes into it only inside a transaction of its
 * own scope; without one its listeners would be passed over silently. And where nothing is bound there are no events:
 * the registry looks for unfinished ones when the program stops, as nobody, and every clean stop would end with a
 * warning.
 */
@Component
class GuardedRegistry implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EventPublicationRepository)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.addAdvice((MethodInterceptor) call -> {
            switch (call.getMethod().getName()) {
                case "create" -> admit(((TargetEventPublication) call.getArguments()[0]).getEvent());
                case "findIncompletePublications" -> {
                    if (TenantContext.current() instanceof Scope.Nowhere) {
                        return List.of();
                    }
                }
                default -> {}
            }
            return call.proceed();
        });
        return factory.getProxy(GuardedRegistry.class.getClassLoader());
    }

    /** Events that nobody listens to do not reach the registry; a publisher at fault is told all the same. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(RegisteredEvent event) {
        admit(event);
    }

    private static void admit(Object event) {
        boolean inItsScope = switch (event) {
            case TenantEvent inSchool -> TenantContext.current().equals(new Scope.School(inSchool.tenant()));
            case RegionEvent _ -> TenantContext.current() instanceof Scope.Region;
            default -> throw new UnregisteredEvent(event.getClass(), "it is no RegisteredEvent.");
        };
        if (!inItsScope) {
            throw new UnregisteredEvent(event.getClass(), "it belongs to another scope.");
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new UnregisteredEvent(event.getClass(), "no transaction is open.");
        }
    }
}
