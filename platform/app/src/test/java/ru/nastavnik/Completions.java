package ru.nastavnik;

import java.util.function.BooleanSupplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.modulith.events.core.EventPublicationRepository;

/** Cuts off the registry's note that an event was heard, as a process does that dies after the listener's commit. */
class Completions implements BeanPostProcessor {

    private volatile BooleanSupplier cutOff = () -> false;

    void cutOffWhen(BooleanSupplier condition) {
        cutOff = condition;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof EventPublicationRepository)) {
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.addAdvice((MethodInterceptor) call -> {
            if (call.getMethod().getName().equals("markCompleted") && cutOff.getAsBoolean()) {
                throw new DataAccessResourceFailureException("The test cuts this off.");
            }
            return call.proceed();
        });
        return factory.getProxy(Completions.class.getClassLoader());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Breaking {

        @Bean
        static Completions completions() {
            return new Completions();
        }
    }
}
