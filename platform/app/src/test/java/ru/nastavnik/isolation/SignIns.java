package ru.nastavnik.isolation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** What a session holds once the sign-in server has let somebody in, made without it. */
final class SignIns {

    private final World world;

    SignIns(World world) {
        this.world = world;
    }

    OAuth2AuthenticationToken of(Probe probe) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("preferred_username", "n-test-tst");
        claims.put("roles", roles(probe.user()));
        claims.putAll(probe.claims());
        claims.put("sub", world.user(probe.user()).toString());
        Instant now = Instant.now();
        OidcIdToken token = new OidcIdToken("token", now, now.plusSeconds(3600), claims);
        List<SimpleGrantedAuthority> rights = List.of(new SimpleGrantedAuthority("OIDC_USER"));
        return new OAuth2AuthenticationToken(new DefaultOidcUser(rights, token), rights, "keycloak");
    }

    private static List<String> roles(UserKind kind) {
        return kind.place() == UserKind.Place.REGION
                ? List.of(kind.role().toLowerCase(Locale.ROOT).replace('_', '-'))
                : List.of();
    }
}
