package ru.nastavnik.participants.doubles;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.platform.tenancy.SchoolSql;

/** Who may stand in the list of the school twice. Only proposed: a person says whether it is one or two. */
@Component
@Transactional
public class Doubles {

    private final People people;
    private final SchoolSql sql;
    private final Clock clock;

    Doubles(People people, SchoolSql sql, Clock clock) {
        this.people = people;
        this.sql = sql;
        this.clock = clock;
    }

    /** Two cards in the order of their identifiers. */
    private record Two(UUID one, UUID other) {

        static Two of(PersonId one, PersonId other) {
            boolean inOrder = one.value().toString().compareTo(other.value().toString()) < 0;
            return inOrder ? new Two(one.value(), other.value()) : new Two(other.value(), one.value());
        }
    }

    /**
     * Cards that may be of one person, in the order of names, but for those of whom somebody said that they are two.
     * Compared are only those who have something in common: the name, the day of birth, or the class or post where the
     * birth of one is not known.
     */
    @Transactional(readOnly = true)
    public List<Likely> likely() {
        List<Person> all = people.known();
        Set<Two> seen = new HashSet<>(different());
        List<Likely> found = new ArrayList<>();
        groups(all).forEach(group -> compare(group, seen, found));
        grouped(all, Doubles::place).forEach(place -> compareUndated(place, seen, found));
        found.sort(Comparator.comparing(likely -> likely.one().name().key()));
        return found;
    }

    private static Stream<List<Person>> groups(Collection<Person> all) {
        return Stream.of(grouped(all, person -> Optional.of(person.name().key())), grouped(all, Person::birthDate))
                .flatMap(Collection::stream);
    }

    private static Optional<Object> place(Person person) {
        return person.classGroup().<Object>map(Function.identity()).or(person::post);
    }

    private static <T> Collection<List<Person>> grouped(Collection<Person> all, Function<Person, Optional<T>> by) {
        return all.stream()
                .filter(person -> by.apply(person).isPresent())
                .collect(Collectors.groupingBy(person -> by.apply(person).orElseThrow()))
                .values();
    }

    private static void compare(List<Person> group, Set<Two> seen, List<Likely> found) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                compare(group.get(i), group.get(j), seen, found);
            }
        }
    }

    private static void compareUndated(List<Person> place, Set<Two> seen, List<Likely> found) {
        for (Person undated : place) {
            for (Person other : place) {
                if (undated.birthDate().isEmpty() && other != undated) {
                    compare(undated, other, seen, found);
                }
            }
        }
    }

    private static void compare(Person one, Person other, Set<Two> seen, List<Likely> found) {
        Alike.of(one, other)
                .filter(why -> seen.add(Two.of(one.id(), other.id())))
                .ifPresent(why -> found.add(new Likely(one, other, why)));
    }

    private List<Two> different() {
        return sql.sql("select one, other from different_people")
                .query(Two.class)
                .list();
    }

    /** Somebody knows that these are two people: they are not proposed again. */
    public void areTwo(PersonId one, PersonId other) {
        Two two = Two.of(one, other);
        sql.sql("""
                insert into different_people (one, other, decided_on) values (:one, :other, :day) on conflict do nothing
                """)
                .param("one", two.one())
                .param("other", two.other())
                .param("day", LocalDate.now(clock))
                .update();
    }

    /** The two cards, by identifier; what is not there is not in the answer. */
    @Transactional(readOnly = true)
    public Map<PersonId, Person> cards(PersonId one, PersonId other) {
        return people.all(List.of(one, other)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
