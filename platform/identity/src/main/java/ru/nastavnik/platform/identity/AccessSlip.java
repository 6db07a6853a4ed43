package ru.nastavnik.platform.identity;

/**
 * What is printed and handed over so that someone can sign in for the first time. The password works once: at sign-in
 * the person chooses their own. It is kept nowhere; a lost slip is printed anew, and the older one stops working.
 *
 * @param login    must not be {@literal null}
 * @param password one-time, must not be {@literal null}
 */
public record AccessSlip(Login login, String password) {

    @Override
    public String toString() {
        return "AccessSlip[%s, …]".formatted(login);
    }
}
