package ru.nastavnik.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Asks for the sign-in page in the language of our own pages: Russian, unless the reader chose English. Unless the browser
 * knows this for its owner's computer, the password is asked for, whoever was here before.
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;
    private final Computers computers;

    SignInRequests(ClientRegistrationRepository clients, Computers computers) {
        this.computers = computers;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return fitting(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return fitting(request, requests.resolve(request, registration));
    }

    private @Nullable OAuth2AuthorizationRequest fitting(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest plain) {
        boolean known = computers.of(request) == Computer.OWN;
        return plain == null
                ? null
                : OAuth2AuthorizationRequest.from(plain)
                        .additionalParameters(parameters -> {
                            parameters.put("ui_locales", language(request));
                            if (!known) {
                                parameters.put("prompt", "login");
                            }
                        })
                        .build();
    }

    private static String language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? "ru"
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals("lang"))
                        .map(Cookie::getValue)
                        .filter(chosen -> Arrays.asList("ru", "en").contains(chosen))
                        .findFirst()
                        .orElse("ru");
    }
}
