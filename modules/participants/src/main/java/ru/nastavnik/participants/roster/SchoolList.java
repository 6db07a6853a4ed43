package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonName;

/** Who is in the school already, found by name. */
final class SchoolList {

    private final Map<String, List<Person>> byName;

    SchoolList(Collection<Person> people) {
        byName = people.stream()
                .collect(Collectors.groupingBy(person -> person.name().key(), HashMap::new, Collectors.toList()));
    }

    /** The person the row speaks of; of several, one of the same class first. */
    Optional<Person> find(Entry entry) {
        return named(entry.known()).stream()
                .filter(entry::isSameAs)
                .min((one, other) -> Boolean.compare(isElsewhere(entry, one), isElsewhere(entry, other)));
    }

    /** Someone else of the same name and kind. */
    Optional<Person> namesake(Entry entry) {
        return named(entry.known()).stream()
                .filter(person -> person.kind() == entry.kind())
                .findFirst();
    }

    void add(Person person) {
        byName.computeIfAbsent(person.name().key(), key -> new ArrayList<>()).add(person);
    }

    private List<Person> named(PersonName name) {
        return byName.getOrDefault(name.key(), List.of());
    }

    private static boolean isElsewhere(Entry entry, Person person) {
        return !Objects.equals(entry.details().classGroup(), person.classGroup().orElse(null));
    }
}
