package ru.nastavnik.matching.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.identity.PersonalData;

/** The people that a page names. */
@PersonalData
record Faces(Map<PersonId, Person> people) {

    static Faces of(Collection<PersonId> ids, People people) {
        Map<PersonId, Person> found = new LinkedHashMap<>();
        people.all(ids).forEach(person -> found.put(person.id(), person));
        return new Faces(found);
    }

    String name(PersonId id) {
        Person person = people.get(id);
        return person == null ? "—" : person.name().full();
    }

    /** The class of a pupil, the post of anyone else. */
    String about(PersonId id) {
        Person person = people.get(id);
        return person == null
                ? ""
                : person.classGroup().map(Faces::unbroken).or(person::post).orElse("");
    }

    /** The letter stays on the line of its number. */
    private static String unbroken(ClassGroup group) {
        return group.toString().replace(' ', '\u00a0');
    }

    /** For sorting: the place in the list of names. */
    int place(PersonId id) {
        int place = 0;
        for (PersonId person : people.keySet()) {
            if (person.equals(id)) {
                return place;
            }
            place++;
        }
        return place;
    }

    @Override
    public String toString() {
        return "Faces[…]";
    }
}
