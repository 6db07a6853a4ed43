package ru.nastavnik.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.nastavnik.platform.identity.Computers;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.DraftKeys;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.identity.Workplaces;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantId;

/** The shell without a database and without signing in: whoever asks below {@code /s/} is a coordinator of one school. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({"ru.nastavnik.platform.web", "ru.nastavnik.platform.words", "ru.nastavnik.platform.calendar"})
class SampleApplication implements WebMvcConfigurer {

    static final String USER = "ru.nastavnik.user";
    static final TenantDirectory.Tenant SCHOOL =
            new TenantDirectory.Tenant(new TenantId(new UUID(0, 14)), "tomsk-14", "МАОУ «Школа № 14»");
    static final SignedInUser COORDINATOR =
            new SignedInUser(new UserId(new UUID(0, 1)), "n-7k4q-2mz", Set.of(Role.COORDINATOR));

    public static void main(String... arguments) {
        SpringApplication.run(SampleApplication.class, arguments);
    }

    @Bean
    Workplaces workplaces() {
        return Mockito.mock(Workplaces.class);
    }

    @Bean
    Computers computers() {
        return Mockito.mock(Computers.class);
    }

    @Bean
    DraftKeys draftKeys() {
        return Mockito.mock(DraftKeys.class);
    }

    @Bean
    OncePerRequestFilter gate() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getRequestURI().endsWith("/file") && request.getParameter("_csrf") == null) {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                    return;
                }
                response.setHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
                                + "frame-ancestors 'none'; form-action 'self'");
                if (request.getRequestURI().startsWith("/s/tomsk-14")) {
                    request.setAttribute(USER, COORDINATOR);
                    request.setAttribute(Shell.SCHOOL, SCHOOL);
                }
                chain.doFilter(request, response);
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.hasParameterAnnotation(CurrentUser.class);
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return request.getAttribute(USER, NativeWebRequest.SCOPE_REQUEST);
            }
        });
    }
}
