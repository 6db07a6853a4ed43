package ru.nastavnik.platform.identity;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * What a school's person types to sign in: an opaque code such as {@code n-7k4q-2m}, easy to copy from paper, that says
 * nothing of its owner.
 *
 * @param value {@code n-}, four and two characters out of digits and letters that cannot be mistaken for each other
 */
public record Login(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("n-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{3}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Login {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a login of this system.");
        }
    }

    /** A fresh login; there are some 27 milliard of them, so that meeting a taken one is a matter for a retry. */
    public static Login random() {
        StringBuilder login = new StringBuilder("n-");
        for (int i = 0; i < 7; i++) {
            login.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Login(login.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
