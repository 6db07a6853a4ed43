package ru.nastavnik.participants.bases;

import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.platform.identity.PersonalData;

/** Someone with a request in a school year. In the base from the day both consents are in force, and as long as they are. */
@PersonalData
public record Mentee(Person person, Request request, PersonConsents consents) {

    public PersonId id() {
        return person.id();
    }

    /** Whether the person is in the base today. */
    public boolean isIn() {
        return consents.isActive();
    }

    @Override
    public String toString() {
        return "Mentee[%s]".formatted(person.id());
    }
}
