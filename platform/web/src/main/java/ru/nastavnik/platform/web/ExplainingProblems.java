package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import ru.nastavnik.platform.words.Refusal;

/** Turns a problem into a page, or for htmx into a part of one: what happened, where, and what to do. */
@Component
class ExplainingProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ExplainingProblems.class);
    private static final long SECONDS_TO_WAIT = 10;

    private final MessageSource messages;

    ExplainingProblems(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView explain(Problem problem, @Nullable Throwable failure, HttpServletRequest request) {
        boolean part = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        ModelAndView view = new ModelAndView(part ? "platform/problem-part" : "platform/problem", problem.status());
        view.addObject("problem", view(problem, failure, request));
        view.addObject("back", back(request));
        view.addObject("again", problem.beforeAnythingWasDone() ? SentForm.in(request) : null);
        if (problem.passes()) {
            header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(request)));
        }
        if (part) {
            header("HX-Retarget", "#problems");
            header("HX-Reswap", "innerHTML show:top");
        }
        return view;
    }

    private ProblemView view(Problem problem, @Nullable Throwable failure, HttpServletRequest request) {
        String prefix = "web.problem." + problem.word();
        Refusal refusal = refusalIn(failure);
        String sentence = problem == Problem.OFTEN && TooOften.in(request) instanceof TooOften told
                ? say(told.messageKey())
                : refusal == null
                        ? say(prefix + ".text")
                        : say(refusal.messageKey(), refusal.values().toArray());
        String todo = switch (problem) {
            case BROKEN -> say(prefix + ".todo", note(failure));
            case OFTEN, FULL -> say(prefix + ".todo", seconds(request));
            default -> say(prefix + ".todo");
        };
        return new ProblemView(problem.word(), problem.icon(), sentence, todo);
    }

    private static long seconds(HttpServletRequest request) {
        TooOften told = TooOften.in(request);
        return told == null ? SECONDS_TO_WAIT : told.seconds();
    }

    /** Writes the failure down under a number that the reader can tell us; never what the reader typed. */
    private static String note(@Nullable Throwable failure) {
        String number = HexFormat.of()
                .withUpperCase()
                .toHexDigits(ThreadLocalRandom.current().nextInt(), 6);
        LOG.error(
                "A page failed, told to the reader as number {}: {}",
                number,
                failure == null ? "no cause" : failure.getClass().getName());
        return number;
    }

    /** The page the reader came from, if it is ours. */
    static @Nullable String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            URI from = new URI(referer);
            URI here = new URI(request.getRequestURL().toString());
            boolean ours = here.getScheme().equals(from.getScheme())
                    && here.getAuthority().equals(from.getAuthority())
                    && from.getRawPath() != null
                    && from.getRawPath().startsWith("/")
                    && !from.getRawPath().startsWith("//");
            return ours ? from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()) : null;
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    private String say(String key, Object... values) {
        Locale language = LocaleContextHolder.getLocale();
        return messages.getMessage(key, Arrays.copyOf(values, values.length), language);
    }

    private static @Nullable Refusal refusalIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static void header(String name, String value) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && current.getResponse() != null) {
            current.getResponse().setHeader(name, value);
        }
    }
}
