package ru.nastavnik.isolation;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Asks the running program itself what it answers at: controllers, actuator, static files, the filters of the sign-in.
 * A way of answering that is not known here is refused: nobody can say that nothing is behind it.
 */
final class Endpoints {

    /** Filters of the sign-in that answer themselves, and the others, which pass on or turn away. */
    private static final Map<String, Endpoint> ANSWERING = Map.of(
            "OAuth2AuthorizationRequestRedirectFilter", new Endpoint("GET", "/oauth2/authorization/keycloak"),
            "OAuth2LoginAuthenticationFilter", new Endpoint("GET", "/login/oauth2/code/keycloak"),
            "LogoutFilter", new Endpoint("POST", "/logout"));

    private static final Set<String> PASSING = Set.of(
            "DisableEncodeUrlFilter",
            "WebAsyncManagerIntegrationFilter",
            "SecurityContextHolderFilter",
            "HeaderWriterFilter",
            "CsrfFilter",
            "SignInServerFilter",
            "ComputerFilter",
            "RequestCacheAwareFilter",
            "SecurityContextHolderAwareRequestFilter",
            "AnonymousAuthenticationFilter",
            "ExceptionTranslationFilter",
            "AuthorizationFilter");

    private final Set<Endpoint> found =
            new TreeSet<>(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method));

    private Endpoints() {}

    static List<Endpoint> of(WebApplicationContext program) {
        Endpoints endpoints = new Endpoints();
        program.getBeansOfType(HandlerMapping.class).values().forEach(endpoints::add);
        program.getBeansOfType(FilterChainProxy.class).values().stream()
                .flatMap(proxy -> proxy.getFilterChains().stream())
                .flatMap(chain -> chain.getFilters().stream())
                .forEach(endpoints::add);
        endpoints.addServlets(program.getServletContext());
        return List.copyOf(endpoints.found);
    }

    private void add(HandlerMapping mapping) {
        switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                methods.getHandlerMethods().keySet().forEach(this::add);
            case AbstractUrlHandlerMapping addresses -> {
                addresses.getHandlerMap().keySet().forEach(pattern -> found.add(new Endpoint("GET", pattern)));
            }
            case RouterFunctionMapping functions when functions.getRouterFunction() == null -> {}
            default -> {
                if (!mapping.getClass().getName().startsWith("org.springframework.boot.webmvc.autoconfigure.Welcome")) {
                    throw unknown(mapping.getClass());
                }
            }
        }
    }

    private void add(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                found.add(new Endpoint("GET", pattern));
                found.add(new Endpoint("POST", pattern));
            }
            methods.forEach(method -> found.add(new Endpoint(method.name(), pattern)));
        }
    }

    private void add(Filter filter) {
        String name = filter.getClass().getSimpleName();
        if (ANSWERING.containsKey(name)) {
            found.add(ANSWERING.get(name));
        } else if (!PASSING.contains(name)) {
            throw unknown(filter.getClass());
        }
    }

    private void addServlets(ServletContext container) {
        Set<String> others = container.getServletRegistrations().keySet().stream()
                .filter(name -> !name.equals("dispatcherServlet"))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            throw new IllegalStateException("Servlets that the matrix does not ask: " + others);
        }
    }

    private static IllegalStateException unknown(Class<?> type) {
        return new IllegalStateException(
                "%s may answer requests, and the matrix does not know at which addresses: teach Endpoints to list them."
                        .formatted(type.getName()));
    }
}
