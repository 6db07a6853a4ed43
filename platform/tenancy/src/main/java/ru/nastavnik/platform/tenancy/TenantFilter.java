package ru.nastavnik.platform.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Takes a request below {@code /s/{school}} into that school and one below {@code /region} into the region, if the gate
 * lets the person in; otherwise answers 404, so that nobody learns which schools exist. The school comes from the
 * address and from nowhere else.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class TenantFilter extends OncePerRequestFilter {

    private final TenantGate gate;

    TenantFilter(TenantGate gate) {
        this.gate = gate;
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
            go(new Scope.School(school.get().id()), request, response, chain);
        } else if (path.getFirst().equals("region")) {
            if (!gate.admitToRegion(request)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            go(new Scope.Region(), request, response, chain);
        } else {
            chain.doFilter(request, response);
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
