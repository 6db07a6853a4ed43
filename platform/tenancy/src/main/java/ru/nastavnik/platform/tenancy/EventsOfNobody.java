package ru.nastavnik.platform.tenancy;

import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.stereotype.Component;

/**
 * Where nothing is bound there are no events. Spring Modulith looks for unfinished ones when the program stops, as
 * nobody; the login of nobody has no such table, and every clean stop would end with a warning.
 */
@Component
class EventsOfNobody implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EventPublicationRepository)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.addAdvice((MethodInterceptor) call -> {
            boolean looksForAll = call.getMethod().getName().equals("findIncompletePublications");
            return looksForAll && TenantContext.current() instanceof Scope.Nowhere ? List.of() : call.proceed();
        });
        return factory.getProxy(EventsOfNobody.class.getClassLoader());
    }
}
