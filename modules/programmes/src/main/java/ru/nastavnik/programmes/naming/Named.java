package ru.nastavnik.programmes.naming;

import java.util.List;
import ru.nastavnik.participants.Person;

/** Whom a mention turned out to mean. */
public sealed interface Named {

    /** One person of the list. */
    record Known(Person person) implements Named {}

    /** One of several: someone has to say which. */
    record Several(List<Person> people) implements Named {

        public Several {
            people = List.copyOf(people);
        }
    }

    /** Nobody in the list. */
    record Unknown() implements Named {}
}
