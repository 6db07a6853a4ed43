package ru.nastavnik.participants.web;

import ru.nastavnik.participants.Person;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * An adult on the page of access.
 *
 * @param ready  whether they are ready to mentor this year
 * @param login  empty without access
 * @param access whether they can sign in
 */
@PersonalData
record AccessLine(PersonLine person, boolean ready, String login, boolean access) {

    static AccessLine of(Person person, boolean ready) {
        boolean access = person.user().isPresent();
        return new AccessLine(
                PersonLine.of(person),
                ready,
                access ? person.login().map(Login::value).orElse("") : "",
                access);
    }

    @Override
    public String toString() {
        return "AccessLine[…]";
    }
}
