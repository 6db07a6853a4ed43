package ru.nastavnik.programmes.naming;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;

/** Finds in the list of the school whom a mention means. */
@Component
@Transactional(readOnly = true)
public class Naming {

    private final People people;

    Naming(People people) {
        this.people = people;
    }

    /**
     * Whom the mention means. Of several people of one name, those who cannot stand on that side and those of another
     * class are left aside, as long as somebody remains.
     *
     * @param expected the kinds of people who may be meant; all of them when nothing is known
     */
    public Named find(Mention mention, Set<PersonKind> expected) {
        List<Person> found = people.named(mention.name());
        if (found.size() > 1) {
            found = narrowed(
                    found,
                    found.stream()
                            .filter(person -> expected.contains(person.kind()))
                            .toList());
        }
        if (found.size() > 1 && mention.classGroup() != null) {
            found = narrowed(
                    found,
                    found.stream()
                            .filter(person -> person.classGroup()
                                    .filter(mention.classGroup()::equals)
                                    .isPresent())
                            .toList());
        }
        return switch (found.size()) {
            case 0 -> new Named.Unknown();
            case 1 -> new Named.Known(found.getFirst());
            default -> new Named.Several(found);
        };
    }

    /** As {@link #find}, when someone has said already which of several they mean. */
    public Named find(Mention mention, Set<PersonKind> expected, String chosen) {
        return people.named(mention.name()).stream()
                .filter(person -> person.id().toString().equals(chosen))
                .findFirst()
                .<Named>map(Named.Known::new)
                .orElseGet(() -> find(mention, expected));
    }

    private static List<Person> narrowed(List<Person> all, List<Person> some) {
        return some.isEmpty() ? all : some;
    }
}
