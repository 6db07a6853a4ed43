package ru.nastavnik.platform.identity;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The few calls we make to Keycloak's administration, as the provisioning client. The clock is the real one: a token
 * expires by Keycloak's time, not by the region's, which a demo moves.
 */
@Component
class KeycloakAdministration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KeycloakProperties properties;
    private final Clock clock = Clock.systemUTC();
    private final RestClient client;
    private @Nullable Token token;

    KeycloakAdministration(KeycloakProperties properties) {
        this.properties = properties;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Asks for something.
     *
     * @throws SignInServerDown when the server does not answer, or answers with an error
     */
    <T> T get(String path, Class<T> type, Object... variables) {
        return speaking(authorization -> {
            T answer = client.get()
                    .uri(properties.administration() + path, variables)
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .retrieve()
                    .body(type);
            if (answer == null) {
                throw new RestClientException("An empty answer.");
            }
            return answer;
        });
    }

    /**
     * Tells something to be so.
     *
     * @return false where it already is: the server answered that there is a conflict
     * @throws SignInServerDown when the server does not answer, or answers with an error
     */
    boolean tell(HttpMethod method, String path, Object body, Object... variables) {
        return speaking(authorization -> {
            try {
                ResponseEntity<Void> answer = client.method(method)
                        .uri(properties.administration() + path, variables)
                        .header(HttpHeaders.AUTHORIZATION, authorization)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity();
                return answer.getStatusCode().is2xxSuccessful();
            } catch (HttpClientErrorException.Conflict alreadySo) {
                return false;
            }
        });
    }

    /** A token may be refused before its time, after the server was set up anew: then once more with a fresh one. */
    private <T> T speaking(Function<String, T> call) {
        try {
            try {
                return call.apply(authorization());
            } catch (HttpClientErrorException.Unauthorized stale) {
                forget();
                return call.apply(authorization());
            }
        } catch (RestClientException e) {
            throw new SignInServerDown("Keycloak at %s: %s".formatted(properties.url(), reason(e)), e);
        }
    }

    private static String reason(RestClientException e) {
        return e instanceof HttpClientErrorException answered
                ? HttpStatus.valueOf(answered.getStatusCode().value()).toString()
                : String.valueOf(e.getMessage());
    }

    private synchronized void forget() {
        token = null;
    }

    private synchronized String authorization() {
        if (token == null || token.until().isBefore(clock.instant())) {
            token = fetch();
        }
        return "Bearer " + token.value();
    }

    private Token fetch() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.provisioningId());
        form.add("client_secret", properties.provisioningSecret());
        Map<?, ?> answer = client.post()
                .uri(properties.endpoint("token"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Map.class);
        if (answer == null || !(answer.get("expires_in") instanceof Number seconds)) {
            throw new RestClientException("No token was given.");
        }
        Instant until = clock.instant().plusSeconds(seconds.longValue() - 20);
        return new Token(String.valueOf(answer.get("access_token")), until);
    }

    private record Token(String value, Instant until) {}
}
