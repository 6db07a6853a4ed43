package ru.nastavnik.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.SchoolClosed;

/**
 * The pages for what went wrong, in a controller or before any was reached. Failures that nobody foresaw are left to
 * the container, which writes them down, and come back here as a status. Who asks for JSON gets Spring's answer.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages implements ErrorViewResolver {

    private final ExplainingProblems problems;
    private final Shell shell;

    ProblemPages(ExplainingProblems problems, Shell shell) {
        this.problems = problems;
        this.shell = shell;
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView show(Exception failure, HttpServletRequest request, @CurrentUser @Nullable SignedInUser user)
            throws Exception {
        Problem problem = Problem.behind(failure);
        if (problem == null && failure instanceof ErrorResponse answer) {
            problem = Problem.behind(HttpStatus.valueOf(answer.getStatusCode().value()));
        }
        if (problem == null) {
            throw failure;
        }
        return problems.explain(problem, failure, request).addAllObjects(shell.around(request, user));
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Throwable turnedAway = (Throwable) request.getAttribute(SchoolClosed.ATTRIBUTE);
        Throwable failure =
                turnedAway == null ? (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : turnedAway;
        Problem problem = Problem.behind(failure);
        return problems.explain(problem == null ? Problem.behind(status) : problem, failure, request);
    }
}
