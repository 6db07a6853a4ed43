package ru.nastavnik.participants.bases;

import java.util.List;
import java.util.Set;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;

/** What a row of a base says of the person alone. */
interface OwnColumns {

    Base base();

    /** Of which cell a refusal speaks that quotes none. */
    BaseColumn asked();

    /** Who is ticked, by identifier. */
    Set<PersonId> ticked();

    /**
     * What will become of the person.
     *
     * @throws ru.nastavnik.platform.words.Refusal when the row cannot be taken
     */
    Own plan(Person person, BaseRow row);

    /**
     * What is new about a person.
     *
     * @param fresh whether they are ticked by it
     */
    record Own(boolean fresh, List<Sentence> changes, List<Trouble> troubles, List<Runnable> deeds) {}
}
