package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who is in the school already, found by name. */
final class SchoolList {

    private final Map<String, List<Known>> byName = new HashMap<>();

    /** Whose card others went into is found under their names, too. */
    SchoolList(Collection<Known> people) {
        people.forEach(person -> person.nameKeys()
                .forEach(key ->
                        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(person)));
    }

    /** The person the row speaks of; of several, one of the same class first. */
    Optional<Known> find(Entry entry) {
        return named(entry).stream()
                .filter(entry::isSameAs)
                .min((one, other) -> Boolean.compare(isElsewhere(entry, one), isElsewhere(entry, other)));
    }

    /** Someone else of the same name and kind. */
    Optional<Known> namesake(Entry entry) {
        return named(entry).stream()
                .filter(person -> person.kind() == entry.kind())
                .findFirst();
    }

    private List<Known> named(Entry entry) {
        return byName.getOrDefault(entry.nameKey(), List.of());
    }

    private static boolean isElsewhere(Entry entry, Known person) {
        return !Objects.equals(entry.details().classGroup(), person.details().classGroup());
    }
}
