package ru.nastavnik.platform.identity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Reads who signed in from what the sign-in server said. Only the region's own staff carry a role there; it says
 * nothing of any school.
 */
final class SignedIn {

    private static final Map<String, Role> REGIONAL =
            Map.of("region-admin", Role.REGION_ADMIN, "region-analyst", Role.REGION_ANALYST);

    private SignedIn() {}

    static Optional<SignedInUser> from(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || !(authentication.getPrincipal() instanceof OidcUser person)) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (person.getClaimAsStringList("roles") != null) {
            person.getClaimAsStringList("roles").stream()
                    .filter(REGIONAL::containsKey)
                    .forEach(role -> roles.add(REGIONAL.get(role)));
        }
        return Optional.of(new SignedInUser(UserId.of(person.getSubject()), person.getPreferredUsername(), roles));
    }
}
