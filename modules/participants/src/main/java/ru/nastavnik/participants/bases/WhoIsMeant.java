package ru.nastavnik.participants.bases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonName;

/** Finds in the list of the school whom a name in a base means. Nobody is added: a base is of people who are in the list. */
@Component
class WhoIsMeant {

    private final People people;

    WhoIsMeant(People people) {
        this.people = people;
    }

    /** Whom a cell means. */
    sealed interface Found {

        /** One person of the list. */
        record One(Person person) implements Found {}

        /** Nobody, or one of several. */
        record Unclear(Sentence why) implements Found {}
    }

    /**
     * @param birth   a year or a date that ends or begins with one, or empty
     * @param place   class, post, or place of work or study, or empty; tells namesakes apart
     * @param rather  who is meant of several, if it is one of these
     */
    Found find(String name, String birth, String place, Predicate<Person> rather) {
        List<Person> namesakes = people.named(name);
        List<Person> found = year(birth)
                .map(year -> namesakes.stream()
                        .filter(person -> person.birthYear().map(year::equals).orElse(true))
                        .toList())
                .orElse(namesakes);
        if (found.size() > 1 && !place.isEmpty()) {
            found = narrowed(found, person -> isAt(person, place));
        }
        if (found.size() > 1) {
            found = narrowed(found, rather);
        }
        if (found.size() == 1) {
            return new Found.One(found.getFirst());
        }
        String why = !found.isEmpty()
                ? "people.bases.remark.several"
                : namesakes.isEmpty() ? "people.bases.remark.unknown" : "people.bases.remark.other-year";
        return new Found.Unclear(Sentence.of(why, name));
    }

    /** The names in one cell: one below the other, numbered, or with commas and semicolons between them. */
    static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        Arrays.stream(cell.replaceAll("\\([^)]*\\)", " ").split("[;,]|(?<=^|\\s)\\d{1,2}[.)]\\s"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && ClassGroup.read(part).isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Optional<Integer> year(String birth) {
        return Arrays.stream(birth.split("\\D+"))
                .filter(digits -> digits.length() == 4)
                .map(Integer::valueOf)
                .findFirst();
    }

    private static boolean isAt(Person person, String place) {
        return person.classGroup().isPresent() && person.classGroup().equals(ClassGroup.read(place))
                || person.post().map(PersonName::keyOf).equals(Optional.of(PersonName.keyOf(place)));
    }

    private static List<Person> narrowed(List<Person> all, Predicate<Person> rather) {
        List<Person> some = all.stream().filter(rather).toList();
        return some.isEmpty() ? all : some;
    }
}
