package ru.nastavnik.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has the browser remember whose computer it is when somebody says so on the way to the sign-in. */
final class ComputerFilter extends OncePerRequestFilter {

    static final String PARAMETER = "computer";

    private final Computers computers;
    private final String signIn;

    ComputerFilter(Computers computers, String signIn) {
        this.computers = computers;
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + signIn);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Computers.named(request.getParameter(PARAMETER))
                .ifPresent(computer -> computers.remember(computer, request, response));
        chain.doFilter(request, response);
    }
}
