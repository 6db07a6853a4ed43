package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantId;

/** Counts the {@link HeavyWork} that is going on in each school. */
final class HeavyWorkTurns implements HandlerInterceptor {

    private static final Duration USUAL_LENGTH = Duration.ofSeconds(5);
    private static final String TAKEN = HeavyWorkTurns.class.getName();

    private final int atOnce;
    private final Map<TenantId, Integer> going = new ConcurrentHashMap<>();

    HeavyWorkTurns(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page)
                || !page.hasMethodAnnotation(HeavyWork.class)
                || !(request.getAttribute(Shell.SCHOOL) instanceof TenantDirectory.Tenant school)) {
            return true;
        }
        if (begin(school.id())) {
            request.setAttribute(TAKEN, school.id());
            return true;
        }
        new TooOften("web.problem.often.heavy", USUAL_LENGTH).answer(request, response);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(TAKEN) instanceof TenantId school) {
            request.removeAttribute(TAKEN);
            going.computeIfPresent(school, (id, count) -> count > 1 ? count - 1 : null);
        }
    }

    private boolean begin(TenantId school) {
        boolean[] begun = {false};
        going.compute(school, (id, count) -> {
            int now = count == null ? 0 : count;
            begun[0] = now < atOnce;
            return begun[0] ? Integer.valueOf(now + 1) : count;
        });
        return begun[0];
    }
}
