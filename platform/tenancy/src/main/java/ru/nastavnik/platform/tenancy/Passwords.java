package ru.nastavnik.platform.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The passwords of all logins, derived from one master key and stored nowhere. PostgreSQL is given only the SCRAM
 * verifier of a password (RFC 5802), so that none ever stands in a statement or in the server's log.
 */
final class Passwords {

    private static final int ITERATIONS = 4096;

    private final SecretKeySpec masterKey;

    Passwords(String masterKeyInHex) {
        byte[] key = HexFormat.of().parseHex(masterKeyInHex);
        if (key.length < 32) {
            throw new IllegalArgumentException("The master key must have 256 bits or more.");
        }
        this.masterKey = new SecretKeySpec(key, "HmacSHA256");
    }

    String of(String login) {
        return HexFormat.of().formatHex(hmac(masterKey, "password:" + login));
    }

    String verifierOf(String login) {
        try {
            byte[] salt = Arrays.copyOf(hmac(masterKey, "salt:" + login), 16);
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(of(login).toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            SecretKeySpec key = new SecretKeySpec(salted, "HmacSHA256");
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(key, "Client Key"));
            Base64.Encoder base64 = Base64.getEncoder();
            return "SCRAM-SHA-256$%d:%s$%s:%s"
                    .formatted(
                            ITERATIONS,
                            base64.encodeToString(salt),
                            base64.encodeToString(stored),
                            base64.encodeToString(hmac(key, "Server Key")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
