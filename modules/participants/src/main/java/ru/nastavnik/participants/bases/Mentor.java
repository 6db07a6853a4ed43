package ru.nastavnik.participants.bases;

import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.platform.identity.PersonalData;

/** Someone ready to mentor in a school year. In the base from the day both consents are in force, and as long as they are. */
@PersonalData
public record Mentor(Person person, Ready ready, PersonConsents consents) {

    public PersonId id() {
        return person.id();
    }

    /** Whether the person is in the base today. */
    public boolean isIn() {
        return consents.isActive();
    }

    @Override
    public String toString() {
        return "Mentor[%s]".formatted(person.id());
    }
}
