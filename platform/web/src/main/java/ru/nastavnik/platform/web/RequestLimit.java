package ru.nastavnik.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a request away when whoever it is counted for has nothing left. Files of the pages are never counted. */
final class RequestLimit extends OncePerRequestFilter {

    private static final List<String> UNCOUNTED =
            List.of("/platform/", "/webjars/", "/favicon.", "/actuator/", "/oauth2/", "/login", "/logout", "/sign");

    private final Allowance allowance;
    private final String messageKey;
    private final Function<HttpServletRequest, @Nullable String> counted;

    /**
     * @param messageKey the sentence for who is turned away
     * @param counted    for whom a request is counted, null for nobody
     */
    RequestLimit(Allowance allowance, String messageKey, Function<HttpServletRequest, @Nullable String> counted) {
        this.allowance = allowance;
        this.messageKey = messageKey;
        this.counted = counted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return UNCOUNTED.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String who = counted.apply(request);
        Duration wait = who == null ? null : allowance.ask(who);
        if (wait == null) {
            chain.doFilter(request, response);
        } else {
            new TooOften(messageKey, wait).answer(request, response);
        }
    }
}
