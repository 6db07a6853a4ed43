package ru.nastavnik.platform.identity;

/** The port to the sign-in server: opaque accounts and the organizations that stand for schools. */
public interface Accounts {

    /**
     * The accounts of a sign-in server, for the operator's tools that run outside the program.
     *
     * @param url    where the server answers, without a path
     * @param secret of the client that makes accounts and organizations
     */
    static Accounts at(String url, String secret) {
        return new KeycloakAccounts(new KeycloakAdministration(
                new KeycloakProperties(url, "nastavnik", "nastavnik-web", "", "nastavnik-provisioning", secret)));
    }

    /**
     * Makes sure that the organization of a school exists. Repeating it changes nothing.
     *
     * @param alias the school's alias in addresses, for example {@code tomsk-14}
     * @param name  the school's short name
     * @throws SignInServerDown when the server does not answer
     */
    void ensureOrganization(String alias, String name);

    /**
     * Makes sure that an account with this login exists and belongs to the organization. Repeating it changes nothing.
     * The account carries no name, no e-mail and no attributes.
     *
     * @throws SignInServerDown when the server does not answer
     */
    UserId ensureAccount(Login login, String organizationAlias);

    /**
     * Sets a fresh one-time password, ends the person's sessions and hands out the slip to print.
     *
     * @throws SignInServerDown when the server does not answer
     */
    AccessSlip issueSlip(Login login);
}
