package ru.nastavnik.participants.web;

import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A person as a table shows them.
 *
 * @param place class or post
 * @param birth date or year, empty where neither is known
 */
@PersonalData
record PersonLine(String id, String name, String kind, String place, String birth) {

    static PersonLine of(Person person) {
        return new PersonLine(
                person.id().toString(),
                person.name().full(),
                person.kind().name(),
                person.classGroup().map(ClassGroup::toString).or(person::post).orElse(""),
                person.birth().orElse(""));
    }

    @Override
    public String toString() {
        return "PersonLine[%s]".formatted(id);
    }
}
