package ru.nastavnik.platform.devservices;

/**
 * A running Keycloak with our realm.
 *
 * @param url                where it answers, without a trailing slash
 * @param adminPassword      of {@link #ADMIN} in the realm {@code master}
 * @param clientSecret       of the client {@code nastavnik-web}, by which people sign in
 * @param provisioningSecret of the client {@code nastavnik-provisioning}, by which accounts are made
 */
public record KeycloakServer(String url, String adminPassword, String clientSecret, String provisioningSecret) {

    /** The administrator of the server itself; the application never gets it. */
    public static final String ADMIN = "admin";

    /** Our realm. */
    public static final String REALM = "nastavnik";

    /** The issuer of our realm's tokens, which is also the address of its pages. */
    public String issuer() {
        return url + "/realms/" + REALM;
    }

    @Override
    public String toString() {
        return "KeycloakServer[%s]".formatted(url);
    }
}
