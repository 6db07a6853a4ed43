package ru.nastavnik.participants.web;

import java.util.Set;
import ru.nastavnik.participants.Person;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/**
 * An adult on the page of access.
 *
 * @param ready  whether they are ready to mentor this year
 * @param login  empty without access
 * @param access whether they sign in as a mentor
 */
@PersonalData
record AccessLine(PersonLine person, boolean ready, String login, boolean access) {

    static AccessLine of(Person person, boolean ready, Set<UserId> mentors) {
        boolean access = person.user().filter(mentors::contains).isPresent();
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
