package ru.nastavnik.platform.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Takes a request below {@code /s/{school}} into that school and one below {@code /region} into the region, if the gate
 * lets the person in; otherwise answers 404, so that nobody learns which schools exist. Who has a role in a school that
 * is closed now is told so. The school comes from the address and from nowhere else.
 *
 * <p>A request below {@code /class/{school}} is taken into the school, too, if it works; otherwise it goes on without a
 * school, and the page answers as it answers to a wrong code.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class TenantFilter extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "10";

    private final TenantGate gate;
    private final ScopedConnections connections;

    TenantFilter(TenantGate gate, ScopedConnections connections) {
        this.gate = gate;
        this.connections = connections;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> path = segments(request);
        if (path.isEmpty()) {
            chain.doFilter(request, response);
        } else if (path.getFirst().equals("s")) {
            Optional<TenantDirectory.Tenant> school =
                    path.size() < 2 ? Optional.empty() : gate.admitToSchool(request, path.get(1));
            if (school.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            SchoolClosed.Why closed = closed(school.get());
            if (closed != null) {
                turnAway(new SchoolClosed(school.get().id(), closed), request, response);
                return;
            }
            go(new Scope.School(school.get().id()), request, response, chain);
        } else if (path.getFirst().equals("region")) {
            if (!gate.admitToRegion(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            go(new Scope.Region(), request, response, chain);
        } else if (path.getFirst().equals("class") && path.size() > 1) {
            Optional<TenantDirectory.Tenant> school = gate.admitWithoutAccount(request, path.get(1));
            if (school.isPresent() && closed(school.get()) == null) {
                go(new Scope.School(school.get().id()), request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private SchoolClosed.@Nullable Why closed(TenantDirectory.Tenant school) {
        try {
            return switch (school.standing()) {
                case SUSPENDED -> SchoolClosed.Why.SUSPENDED;
                case ARCHIVED -> SchoolClosed.Why.ARCHIVED;
                case WORKING -> connections.states().closed(school.id());
            };
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The registry of schemas cannot be read.", e);
        }
    }

    private static void turnAway(SchoolClosed closed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(SchoolClosed.ATTRIBUTE, closed);
        if (closed.why().passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void go(Scope scope, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            TenantContext.within(scope, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException e) {
                    throw new Wrapped(e);
                }
            });
        } catch (Wrapped e) {
            throw (ServletException) e.getCause();
        }
    }

    /** The path as the dispatcher will match it: decoded, without parameters. */
    private static List<String> segments(HttpServletRequest request) {
        return ServletRequestPathUtils.parseAndCache(request).pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
                .toList();
    }

    private static final class Wrapped extends IOException {

        Wrapped(ServletException cause) {
            super(cause);
        }
    }
}
