package ru.nastavnik.participants;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/** Who is ready to mentor in a school year. */
@Component
@Transactional
public class Readiness {

    private static final int MOST = 10;

    private final ReadyRepository rows;
    private final PersonRepository people;
    private final Catalogue catalogue;

    Readiness(ReadyRepository rows, PersonRepository people, Catalogue catalogue) {
        this.rows = rows;
        this.people = people;
        this.catalogue = catalogue;
    }

    /**
     * Declares a person ready, or changes what was declared.
     *
     * @param subjects codes of the catalogue, possibly none
     * @param capacity how many mentees at once, 1 to 10; {@literal null} for 2 of an adult, 1 of a pupil
     * @throws Refusal when a number makes no sense or a subject is unknown
     */
    public void declare(
            PersonId person, SchoolYear year, Set<String> subjects, int experienceYears, @Nullable Integer capacity) {
        declare(year, List.of(new Declaration(person, subjects, experienceYears, capacity)));
    }

    /** Declares many at once, all or none. */
    public void declare(SchoolYear year, Collection<Declaration> declarations) {
        Set<String> codes = new HashSet<>();
        catalogue.subjects().forEach(subject -> codes.add(subject.code()));
        List<PersonId> persons = declarations.stream().map(Declaration::person).toList();
        Map<PersonId, Person> known =
                people.findAllById(persons).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<PersonId, Ready> earlier = known(persons, year);
        Map<PersonId, AboutMentor> told = toldBefore(persons, year);
        rows.saveAll(declarations.stream()
                .map(declaration -> {
                    Person person = known.get(declaration.person());
                    if (person == null) {
                        throw new Refusal("people.refusal.unknown-person");
                    }
                    declaration.check(codes, person);
                    Ready ready = earlier.get(person.id());
                    if (ready == null) {
                        ready = new Ready(PersonYear.of(person.id(), year));
                        ready.describe(told.getOrDefault(person.id(), AboutMentor.NOTHING));
                    }
                    ready.change(
                            declaration.subjects(), declaration.experienceYears(), declaration.capacityFor(person));
                    return ready;
                })
                .toList());
    }

    /** Declares some and takes back others, all or nothing. */
    public void change(SchoolYear year, Collection<Declaration> declarations, Collection<PersonId> gone) {
        declare(year, declarations);
        withdraw(gone, year);
    }

    /**
     * Says what the base of mentors says of a person. Whoever is ready again in a later year keeps it.
     *
     * @throws Refusal when the person is not ready in the year
     */
    public void describe(PersonId person, SchoolYear year, AboutMentor about) {
        Ready ready = rows.findById(PersonYear.of(person, year))
                .orElseThrow(() -> new Refusal("people.bases.refusal.not-ready"));
        ready.describe(about);
        rows.save(ready);
    }

    /**
     * Lets each of them take so many mentees at once. Who has declared nothing is passed over.
     *
     * @throws Refusal when the number makes no sense
     */
    public void take(Collection<PersonId> persons, SchoolYear year, int capacity) {
        if (capacity < 1 || capacity > MOST) {
            throw new Refusal("people.bases.refusal.capacity", MOST);
        }
        Collection<Ready> ready = known(persons, year).values();
        ready.forEach(each -> each.take(capacity));
        rows.saveAll(ready);
    }

    /** What the base said of them in the latest of the years before, where it said anything. */
    @Transactional(readOnly = true)
    public Map<PersonId, AboutMentor> toldBefore(Collection<PersonId> persons, SchoolYear year) {
        return rows
                .findByIdPersonInAndIdYearLessThan(
                        persons.stream().map(PersonId::value).toList(), year.start())
                .stream()
                .sorted(Comparator.comparing(ready -> ready.year().start()))
                .collect(Collectors.toMap(Ready::person, Ready::about, (former, latter) -> latter));
    }

    /** Takes readiness back, and all that was said with it. Who has declared none is passed over. */
    public void withdraw(Collection<PersonId> persons, SchoolYear year) {
        rows.deleteAll(known(persons, year).values());
    }

    /** Who is ready in a year, by person. */
    @Transactional(readOnly = true)
    public Map<PersonId, Ready> of(SchoolYear year) {
        return rows.findByIdYear(year.start()).stream().collect(Collectors.toMap(Ready::person, Function.identity()));
    }

    private Map<PersonId, Ready> known(Collection<PersonId> persons, SchoolYear year) {
        return rows.findByIdIn(persons.stream().map(p -> PersonYear.of(p, year)).toList()).stream()
                .collect(Collectors.toMap(Ready::person, Function.identity()));
    }

    /**
     * One declaration.
     *
     * @param capacity {@literal null} for the usual one
     */
    public record Declaration(
            PersonId person,
            Set<String> subjects,
            int experienceYears,
            @Nullable Integer capacity) {

        int capacityFor(Person person) {
            return capacity != null ? capacity : person.isAdult() ? 2 : 1;
        }

        void check(Set<String> codes, Person person) {
            if (!codes.containsAll(subjects)) {
                throw new Refusal("people.refusal.subject");
            }
            if (experienceYears < 0 || experienceYears > 70) {
                throw new Refusal("people.refusal.experience", person.name().full());
            }
            if (capacityFor(person) < 1 || capacityFor(person) > MOST) {
                throw new Refusal("people.refusal.capacity", person.name().full(), MOST);
            }
        }
    }
}
