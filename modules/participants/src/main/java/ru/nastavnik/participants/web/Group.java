package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;

/**
 * Whom a sheet with rows of people is about: one class, or the adults.
 *
 * @param value as the address writes it
 */
record Group(String value) {

    static final String ADULTS = "adults";

    /** What was asked for; nothing, or a class the school does not have, means the first class, or the adults. */
    static Group of(@Nullable String asked, People people) {
        Optional<ClassGroup> wanted = asked == null ? Optional.empty() : ClassGroup.read(asked);
        List<ClassGroup> classes = people.classes();
        if (ADULTS.equals(asked) || classes.isEmpty()) {
            return new Group(ADULTS);
        }
        return new Group(
                wanted.filter(classes::contains).orElse(classes.getFirst()).toString());
    }

    boolean adults() {
        return ADULTS.equals(value);
    }

    List<Person> members(People people) {
        return adults() ? people.adults() : people.of(ClassGroup.read(value).orElseThrow());
    }
}
