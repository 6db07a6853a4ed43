package ru.nastavnik.participants.classes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * The code of a class teacher's slip: twelve digits, so that neither the keyboard's language nor its case matters. Kept
 * nowhere; what is kept is its {@link #hash}.
 */
record SlipCode(String digits) {

    private static final int LENGTH = 12;
    private static final int ROUNDS = 20_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SlipCode next() {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return new SlipCode(digits.toString());
    }

    /** As somebody types it, with spaces and dashes where they like. */
    static Optional<SlipCode> read(String typed) {
        String digits = typed.length() > 60 ? "" : typed.replaceAll("[\\s\\u00a0.–—-]", "");
        return digits.matches("[0-9]{%d}".formatted(LENGTH)) ? Optional.of(new SlipCode(digits)) : Optional.empty();
    }

    /** As it is printed: {@code 4821 7730 9154}. */
    String printed() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    /** Slow on purpose, and another one in every school: one table of all codes is no use against all schools. */
    String hash(TenantId school) {
        PBEKeySpec spec = new PBEKeySpec(
                digits.toCharArray(), ("class slip " + school).getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    @Override
    public String toString() {
        return "SlipCode[…]";
    }
}
