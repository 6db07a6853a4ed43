package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request was turned away before anything was done for it, kept on the request for the page that says so.
 *
 * @param messageKey whose limit it was, as a sentence
 * @param pause      after which the same request will be let in
 */
record TooOften(String messageKey, Duration pause) {

    private static final String NAME = TooOften.class.getName();

    /** Answers 429 with the time to wait. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(NAME, this);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    static @Nullable TooOften in(HttpServletRequest request) {
        return (TooOften) request.getAttribute(NAME);
    }

    /** Whole seconds, at least one. */
    long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
