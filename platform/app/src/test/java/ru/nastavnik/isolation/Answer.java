package ru.nastavnik.isolation;

import java.util.Locale;

/**
 * What the program answered.
 *
 * @param location where a redirect leads, empty where it does not
 * @param text     all headers and the body
 */
record Answer(int status, String location, String text) {

    private static final String SIGN_IN = "/oauth2/authorization/keycloak";

    boolean isSignIn() {
        return status == 302 && location.endsWith(SIGN_IN);
    }

    /** As a cell of the table. */
    String cell() {
        return isSignIn() ? Row.SIGN_IN : String.valueOf(status);
    }

    /** Whether the word stands anywhere in it, written this way or as addresses are. */
    boolean contains(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return text.toLowerCase(Locale.ROOT).contains(wanted)
                || text.indexOf('%') >= 0
                        && Addresses.decoded(text).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
