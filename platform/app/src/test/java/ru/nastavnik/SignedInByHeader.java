package ru.nastavnik;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/** A sign-in server of one line: whoever sends the header is the person that it names. For tests over real HTTP. */
@TestConfiguration(proxyBeanMethods = false)
class SignedInByHeader {

    static final String HEADER = "Signed-In-As";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> signingIn() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String person = request.getHeader(HEADER);
                if (person != null && request.getSession().getAttribute("SPRING_SECURITY_CONTEXT") == null) {
                    request.getSession().setAttribute("SPRING_SECURITY_CONTEXT", signedIn(person));
                }
                chain.doFilter(request, response);
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    private static SecurityContextImpl signedIn(String person) {
        OidcIdToken token = new OidcIdToken(
                "token",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(Integer.MAX_VALUE),
                Map.of("sub", person, "preferred_username", "n-test-tst", "iss", "http://localhost"));
        DefaultOidcUser user = new DefaultOidcUser(List.of(), token);
        return new SecurityContextImpl(new OAuth2AuthenticationToken(user, List.of(), "keycloak"));
    }
}
