package ru.nastavnik.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys under which browsers keep what people have typed and not yet sent. Each person has one, the same at every
 * sign-in; a page brings it, no disk keeps it, and so a draft is read again by the one who typed it and by nobody else.
 */
@Component
public class DraftKeys {

    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec secret;

    DraftKeys(KeycloakProperties keycloak) {
        this.secret = new SecretKeySpec(keycloak.clientSecret().getBytes(StandardCharsets.UTF_8), MAC);
    }

    /** Thirty-two bytes in Base64. */
    public String of(UserId user) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(("draft of " + user).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
