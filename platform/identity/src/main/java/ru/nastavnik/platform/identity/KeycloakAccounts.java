package ru.nastavnik.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Accounts in Keycloak. An account is a login and nothing else: the server learns nobody's name. */
@Component
class KeycloakAccounts implements Accounts {

    private final KeycloakAdministration keycloak;

    KeycloakAccounts(KeycloakAdministration keycloak) {
        this.keycloak = keycloak;
    }

    /** Names are unique in Keycloak and schools' short names are not, so the alias is the name too. */
    @Override
    public void ensureOrganization(String alias, String name) {
        if (organization(alias).isEmpty()) {
            keycloak.tell(
                    HttpMethod.POST,
                    "/organizations",
                    Map.of("name", alias, "alias", alias, "description", name, "enabled", true));
        }
    }

    @Override
    public UserId ensureAccount(Login login, String organizationAlias) {
        String organization = organization(organizationAlias)
                .orElseThrow(() -> new IllegalArgumentException("No organization " + organizationAlias + "."));
        if (account(login).isEmpty()) {
            keycloak.tell(HttpMethod.POST, "/users", Map.of("username", login.value(), "enabled", true));
        }
        UserId user = known(login);
        keycloak.tell(HttpMethod.POST, "/organizations/{organization}/members", user.toString(), organization);
        return user;
    }

    /** Also lifts the lock that too many wrong passwords brought: who asks for a new slip often typed the old one. */
    @Override
    public AccessSlip issueSlip(Login login) {
        UserId user = known(login);
        AccessSlip slip = new AccessSlip(login, OneTimePassword.random());
        keycloak.tell(
                HttpMethod.PUT,
                "/users/{user}/reset-password",
                Map.of("type", "password", "temporary", true, "value", slip.password()),
                user);
        keycloak.tell(HttpMethod.DELETE, "/attack-detection/brute-force/users/{user}", Map.of(), user);
        keycloak.tell(HttpMethod.POST, "/users/{user}/logout", Map.of(), user);
        return slip;
    }

    private UserId known(Login login) {
        return account(login).orElseThrow(() -> new IllegalArgumentException("No account " + login + "."));
    }

    private Optional<UserId> account(Login login) {
        return first("/users?exact=true&briefRepresentation=true&username={login}", login.value())
                .map(UserId::of);
    }

    private Optional<String> organization(String alias) {
        return first("/organizations?exact=true&search={alias}", alias);
    }

    private Optional<String> first(String path, String wanted) {
        List<?> found = keycloak.get(path, List.class, wanted);
        return found.stream()
                .map(item -> ((Map<?, ?>) item).get("id"))
                .map(String::valueOf)
                .findFirst();
    }
}
