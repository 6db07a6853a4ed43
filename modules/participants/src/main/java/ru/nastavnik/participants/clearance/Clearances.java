package ru.nastavnik.participants.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.words.Refusal;

/** Whose certificate of no criminal record was seen. Of pupils none is asked. */
@Component
@Transactional
public class Clearances {

    private final ClearanceFactRepository facts;
    private final People people;
    private final Clock clock;

    Clearances(ClearanceFactRepository facts, People people, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.clock = clock;
    }

    /** Since when the school says that the certificates of all its staff lie in their files; empty where it does not. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> staffSince() {
        return facts.findFirstByPersonIsNullOrderByIdDesc()
                .filter(ClearanceFact::isPresent)
                .map(ClearanceFact::day);
    }

    /** The school says that the certificates of all its staff lie in their files, or no longer says so. */
    public void sayOfStaff(boolean present, @Nullable UserId by) {
        facts.save(new ClearanceFact(null, present, null, null, LocalDate.now(clock), by));
    }

    /**
     * Records the certificate of someone from outside: number and date, never the content.
     *
     * @throws Refusal when there is no such person, it is staff or a pupil, the number is missing, or the date is still
     *     to come
     */
    public void record(PersonId person, String number, LocalDate issuedOn, @Nullable UserId by) {
        Person known = people.find(person).orElseThrow(() -> new Refusal("people.refusal.unknown-person"));
        if (!isExternal(known)) {
            throw new Refusal(
                    "people.refusal.clearance-not-external", known.name().full());
        }
        if (number.isBlank() || number.strip().length() > 50) {
            throw new Refusal("people.refusal.clearance-number");
        }
        if (issuedOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("people.refusal.clearance-in-future");
        }
        facts.save(new ClearanceFact(person, true, number.strip(), issuedOn, LocalDate.now(clock), by));
    }

    /** The certificates that were seen of these people. */
    @Transactional(readOnly = true)
    public Map<PersonId, ClearanceFact> of(Collection<PersonId> persons) {
        Map<PersonId, ClearanceFact> latest = new HashMap<>();
        for (ClearanceFact fact : facts.findByPersonInOrderById(
                persons.stream().map(PersonId::value).toList())) {
            if (fact.person() != null) {
                latest.put(new PersonId(fact.person()), fact);
            }
        }
        latest.values().removeIf(fact -> !fact.isPresent());
        return latest;
    }

    /** Those of them who are to be warned of: no certificate of theirs was seen. It keeps nobody from anything. */
    @Transactional(readOnly = true)
    public Set<PersonId> missing(Collection<Person> persons) {
        boolean staff = staffSince().isPresent();
        Map<PersonId, ClearanceFact> seen = of(persons.stream().map(Person::id).toList());
        return persons.stream()
                .filter(person -> person.kind() == PersonKind.STAFF && !staff
                        || isExternal(person) && !seen.containsKey(person.id()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /** Whether someone comes from outside the school. */
    public static boolean isExternal(Person person) {
        return person.kind() != PersonKind.PUPIL && person.kind() != PersonKind.STAFF;
    }
}
