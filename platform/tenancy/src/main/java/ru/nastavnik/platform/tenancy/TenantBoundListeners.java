package ru.nastavnik.platform.tenancy;

import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Binds the school of an event, or the region, around whoever listens to it.
 *
 * <p>The order matters. It must stand inside the asynchronous hand-over, or the binding stays behind on the other
 * thread; and outside the interceptor of the event registry that marks the publication as completed, or that one
 * writes as nobody, finds no table, and the event stays undone with no more than a line in the log.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TenantBoundListeners extends AbstractPointcutAdvisor implements MethodInterceptor {

    TenantBoundListeners() {
        setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    }

    @Override
    public Object invoke(MethodInvocation listener) throws Throwable {
        Object[] arguments = listener.getArguments();
        if (arguments.length == 1 && arguments[0] instanceof RegisteredEvent event) {
            Object[] result = new Object[1];
            TenantContext.<Exception>within(scopeOf(event), () -> result[0] = proceed(listener));
            return result[0];
        }
        return listener.proceed();
    }

    private static Scope scopeOf(RegisteredEvent event) {
        return switch (event) {
            case TenantEvent inSchool -> new Scope.School(inSchool.tenant());
            case RegionEvent _ -> new Scope.Region();
        };
    }

    private static Object proceed(MethodInvocation listener) throws Exception {
        try {
            return listener.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
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
