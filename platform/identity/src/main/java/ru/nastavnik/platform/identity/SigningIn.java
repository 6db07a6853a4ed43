package ru.nastavnik.platform.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Lets the sign-in last as long as it may at this computer, and leads on to the page that was asked for. At a shared
 * computer the sign-in server forgets the person at once: otherwise whoever presses «Войти» next would be them. The
 * server's tokens are used for nothing else and not kept.
 */
final class SigningIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Computers computers;
    private final OAuth2AuthorizedClientRepository tokens;
    private final SignInServer server;

    SigningIn(Computers computers, OAuth2AuthorizedClientRepository tokens, SignInServer server) {
        this.computers = computers;
        this.tokens = tokens;
        this.server = server;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Computer computer = computers.of(request);
        computers.last(computer, request.getSession());
        if (authentication instanceof OAuth2AuthenticationToken token) {
            String registration = token.getAuthorizedClientRegistrationId();
            OAuth2AuthorizedClient client = tokens.loadAuthorizedClient(registration, token, request);
            if (client != null) {
                tokens.removeAuthorizedClient(registration, token, request, response);
            }
            if (computer == Computer.SHARED && client != null && client.getRefreshToken() != null) {
                server.forget(client.getRefreshToken().getTokenValue());
            }
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
