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

/** Asks for the sign-in page in the language of our own pages: Russian, unless the reader chose English. */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver requests;

    SignInRequests(ClientRegistrationRepository clients) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return inLanguageOf(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return inLanguageOf(request, requests.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest inLanguageOf(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest plain) {
        return plain == null
                ? null
                : OAuth2AuthorizationRequest.from(plain)
                        .additionalParameters(parameters -> parameters.put("ui_locales", language(request)))
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
