package ru.nastavnik.platform.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks the sign-in server whether it is there, before a browser is sent to it. */
@Component
class SignInServer {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest question;

    SignInServer(KeycloakProperties keycloak) {
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
}
