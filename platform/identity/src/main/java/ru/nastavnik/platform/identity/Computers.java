package ru.nastavnik.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What browsers remember of whose computer they run on. A browser that was never told is taken for a shared one. */
@Component
public class Computers {

    private static final String COOKIE = "computer";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SignInTimes times;

    Computers(SignInTimes times) {
        this.times = times;
    }

    /** Whose computer the request comes from. */
    public Computer of(HttpServletRequest request) {
        return remembered(request).orElse(Computer.SHARED);
    }

    /** How long a sign-in lasts there after the last click. */
    public Duration lasts(Computer computer) {
        return times.at(computer);
    }

    /** Has the browser remember it, and the sign-in of now last as long as it may there. */
    public void choose(Computer computer, HttpServletRequest request, HttpServletResponse response) {
        remember(computer, request, response);
        last(computer, request.getSession());
    }

    void remember(Computer computer, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, computer.name())
                        .maxAge(REMEMBERED)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    void last(Computer computer, HttpSession session) {
        session.setMaxInactiveInterval((int) lasts(computer).toSeconds());
    }

    /** What a person or a cookie said, if it makes sense. */
    static Optional<Computer> named(@Nullable String name) {
        return Stream.of(Computer.values())
                .filter(computer -> computer.name().equalsIgnoreCase(name))
                .findAny();
    }

    private static Optional<Computer> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> named(cookie.getValue()).stream())
                        .findFirst();
    }
}
