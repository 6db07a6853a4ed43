package ru.nastavnik.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sign-in server is and how the program speaks to it.
 *
 * @param url                address without a path, for example {@code https://id.example.org}
 * @param realm              the region's realm
 * @param clientId           the client that people sign in through
 * @param clientSecret       its secret
 * @param provisioningId     the client that makes accounts and organizations
 * @param provisioningSecret its secret
 */
@ConfigurationProperties("nastavnik.keycloak")
record KeycloakProperties(
        String url,
        @DefaultValue("nastavnik") String realm,
        @DefaultValue("nastavnik-web") String clientId,
        String clientSecret,
        @DefaultValue("nastavnik-provisioning") String provisioningId,
        String provisioningSecret) {

    String issuer() {
        return url + "/realms/" + realm;
    }

    String endpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    /** Where accounts and organizations are administered. */
    String administration() {
        return url + "/admin/realms/" + realm;
    }

    @Override
    public String toString() {
        return "KeycloakProperties[%s]".formatted(issuer());
    }
}
