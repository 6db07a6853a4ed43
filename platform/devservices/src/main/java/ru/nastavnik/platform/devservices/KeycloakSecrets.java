package ru.nastavnik.platform.devservices;

import java.util.Map;

/**
 * The secrets a Keycloak is started with.
 *
 * @param adminPassword      of the server's administrator
 * @param clientSecret       by which people sign in
 * @param provisioningSecret by which accounts are made
 * @param databasePassword   of its own login in our PostgreSQL
 */
record KeycloakSecrets(String adminPassword, String clientSecret, String provisioningSecret, String databasePassword) {

    /** Any port of this host may be returned to: Keycloak ignores the port where none is named. */
    private static final String PUBLIC_URL = "http://localhost";

    static KeycloakSecrets from(Secrets secrets) {
        return new KeycloakSecrets(
                secrets.get("keycloak-admin-password"),
                secrets.get("keycloak-client-secret"),
                secrets.get("keycloak-provisioning-secret"),
                secrets.get("keycloak-database-password"));
    }

    KeycloakServer serverAt(String url) {
        return new KeycloakServer(url, adminPassword, clientSecret, provisioningSecret);
    }

    /** What the realm file's placeholders and the first administrator are filled from. */
    Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword,
                "NASTAVNIK_PUBLIC_URL", PUBLIC_URL,
                "NASTAVNIK_CLIENT_SECRET", clientSecret,
                "NASTAVNIK_PROVISIONING_SECRET", provisioningSecret);
    }

    @Override
    public String toString() {
        return "KeycloakSecrets[…]";
    }
}
