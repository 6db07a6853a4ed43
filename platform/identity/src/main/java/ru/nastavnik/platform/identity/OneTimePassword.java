package ru.nastavnik.platform.identity;

import java.security.SecureRandom;

/** Passwords that are printed, typed once and thrown away. */
final class OneTimePassword {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** Twelve characters that cannot be mistaken for each other, in groups of four: some 59 random bits. */
    static String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
