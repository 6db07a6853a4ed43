package ru.nastavnik.programmes.paste;

import java.util.Optional;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.programmes.naming.Mention;
import ru.nastavnik.programmes.naming.Named;

/**
 * One side of a pasted pair.
 *
 * @param number    the same for all rows that mention the same person, from 1
 * @param mention   as pasted, or as corrected in an answer
 * @param who       whom it means
 * @param newcomer  what they are, should they have to be added
 * @param firstTime whether no row above mentions the same person: a question is asked once
 */
@PersonalData
public record Side(int number, Mention mention, Named who, PersonKind newcomer, boolean firstTime) {

    /** The person in the list, when it is clear who. */
    public Optional<Person> known() {
        return who instanceof Named.Known(Person person) ? Optional.of(person) : Optional.empty();
    }

    /** What they are, as far as is known. */
    public PersonKind kind() {
        return known().map(Person::kind).orElse(newcomer);
    }

    /** The name under which they would be added; empty when they are in the list, or the name is not full. */
    public Optional<PersonName> addedAs() {
        return who instanceof Named.Unknown ? mention.fullName() : Optional.empty();
    }

    /** Whether someone has to say which of several is meant. */
    public boolean isUnclear() {
        return who instanceof Named.Several;
    }

    /** Whether they are not in the list and their name is not full enough to add them. */
    public boolean lacksName() {
        return who instanceof Named.Unknown && mention.fullName().isEmpty();
    }

    @Override
    public String toString() {
        return "Side[…]";
    }
}
