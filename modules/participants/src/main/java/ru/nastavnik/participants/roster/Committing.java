package ru.nastavnik.participants.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;

/**
 * Makes the lines of a plan come true. Someone who was added since the plan was made, by another upload or by hand, is
 * not added a second time.
 */
final class Committing {

    private final SchoolList school;
    private final Map<PersonId, Person> known;
    private final Map<PersonId, Person> added = new LinkedHashMap<>();
    private final Map<PersonId, Person> changed = new LinkedHashMap<>();

    Committing(List<Person> people) {
        school = new SchoolList(people);
        known = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    Committing apply(List<RosterLine> lines) {
        for (RosterLine line : lines) {
            if (line.outcome() == Outcome.ADD || line.outcome() == Outcome.UPDATE) {
                Person person = apply(line);
                if (!added.containsKey(person.id())) {
                    changed.put(person.id(), person);
                }
            }
        }
        return this;
    }

    /** Who is new. */
    Map<PersonId, Person> added() {
        return added;
    }

    /** Who was there before. */
    Map<PersonId, Person> changed() {
        return changed;
    }

    private Person apply(RosterLine line) {
        Entry entry = Entry.of(line);
        Optional<Person> found = line.person().map(known::get).or(() -> school.find(entry));
        Person person = found.orElseGet(() -> new Person(entry.known(), line.kind()));
        if (found.isEmpty()) {
            school.add(person);
            added.put(person.id(), person);
        }
        Differences.betterSpelling(person.name(), entry.known()).ifPresent(person::rename);
        person.describe(line.describing());
        person.comeBack();
        return person;
    }
}
