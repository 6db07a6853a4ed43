package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.nastavnik.platform.tenancy.TenantDirectory;

/**
 * Limits stand where it is known whom a request counts for: an address before signing in, an account after it, a school
 * once the person was let in, or a stranger could use up a school's share. Who is signed in is never counted by address:
 * a class of 25 has one.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
@ConditionalOnProperty(name = "nastavnik.limits.enabled", matchIfMissing = true)
class LimitConfiguration implements WebMvcConfigurer {

    private static final int BEFORE_SIGNING_IN = -110;
    private static final int BEFORE_THE_SCHOOL = Ordered.LOWEST_PRECEDENCE - 200;
    private static final int IN_THE_SCHOOL = Ordered.LOWEST_PRECEDENCE - 50;
    private static final String SIGNED_IN = "SPRING_SECURITY_CONTEXT";

    private final LimitProperties limits;

    LimitConfiguration(LimitProperties limits) {
        this.limits = limits;
    }

    @Bean
    FilterRegistrationBean<RequestLimit> limitOfAnAddress() {
        return at(
                BEFORE_SIGNING_IN,
                new RequestLimit(
                        new Allowance(limits.addressBurst(), limits.addressPerMinute()),
                        "web.problem.often.address",
                        LimitConfiguration::stranger));
    }

    @Bean
    FilterRegistrationBean<RequestLimit> limitOfAnAccount() {
        return at(
                BEFORE_THE_SCHOOL,
                new RequestLimit(
                        new Allowance(limits.accountBurst(), limits.accountPerMinute()),
                        "web.problem.often.account",
                        LimitConfiguration::account));
    }

    @Bean
    FilterRegistrationBean<RequestLimit> limitOfASchool() {
        return at(
                IN_THE_SCHOOL,
                new RequestLimit(
                        new Allowance(limits.schoolBurst(), limits.schoolPerMinute()),
                        "web.problem.often.school",
                        LimitConfiguration::school));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HeavyWorkTurns(limits.heavyAtOnce()));
    }

    private static FilterRegistrationBean<RequestLimit> at(int order, RequestLimit limit) {
        FilterRegistrationBean<RequestLimit> filter = new FilterRegistrationBean<>(limit);
        filter.setOrder(order);
        return filter;
    }

    private static @Nullable String stranger(HttpServletRequest request) {
        boolean signedIn =
                request.getSession(false) != null && request.getSession(false).getAttribute(SIGNED_IN) != null;
        return signedIn ? null : request.getRemoteAddr();
    }

    private static @Nullable String account(HttpServletRequest request) {
        Principal person = request.getUserPrincipal();
        return person == null ? null : person.getName();
    }

    private static @Nullable String school(HttpServletRequest request) {
        return request.getAttribute(Shell.SCHOOL) instanceof TenantDirectory.Tenant school
                ? school.id().toString()
                : null;
    }
}
