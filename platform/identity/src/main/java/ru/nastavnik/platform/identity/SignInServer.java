package ru.nastavnik.platform.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the sign-in server whether it is there, before a browser is sent to it, and tells it to forget somebody. */
@Component
class SignInServer {

    private static final Logger LOG = LoggerFactory.getLogger(SignInServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest question;
    private final KeycloakProperties keycloak;

    SignInServer(KeycloakProperties keycloak) {
        this.keycloak = keycloak;
        this.question = HttpRequest.newBuilder(URI.create(keycloak.issuer()))
                .timeout(PATIENCE)
                .build();
    }

    boolean answers() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends what the server remembers of a sign-in. Where it does not answer, the next sign-in asks for the password anyway. */
    void forget(String refreshToken) {
        String form = Map.of(
                        "client_id", keycloak.clientId(),
                        "client_secret", keycloak.clientSecret(),
                        "refresh_token", refreshToken)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create(keycloak.endpoint("logout")))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.warn("The sign-in server was not told to forget a sign-in at a shared computer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
