package ru.nastavnik.participants.bases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.platform.calendar.SchoolYear;

/**
 * Both bases. A tick makes nobody a part of a base, nor do papers: both together do. Who is ticked and waits for papers is
 * answered, too, and says of itself that it is not in.
 */
@Component
@Transactional(readOnly = true)
public class Bases {

    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final Consents consents;

    Bases(People people, Requests requests, Readiness readiness, Consents consents) {
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.consents = consents;
    }

    /** Everyone of the school who has a request in the year, in the order of names. */
    public List<Mentee> mentees(SchoolYear year) {
        Map<PersonId, Request> asked = requests.of(year);
        List<Person> present = present(asked.keySet());
        Map<PersonId, PersonConsents> papers = consents.ofPeople(present);
        return present.stream()
                .map(person ->
                        new Mentee(person, asked.get(person.id()), Objects.requireNonNull(papers.get(person.id()))))
                .toList();
    }

    /** Everyone of the school who is ready to mentor in the year, in the order of names. */
    public List<Mentor> mentors(SchoolYear year) {
        Map<PersonId, Ready> ready = readiness.of(year);
        List<Person> present = present(ready.keySet());
        Map<PersonId, PersonConsents> papers = consents.ofPeople(present);
        return present.stream()
                .map(person ->
                        new Mentor(person, ready.get(person.id()), Objects.requireNonNull(papers.get(person.id()))))
                .toList();
    }

    private List<Person> present(Set<PersonId> ticked) {
        return people.all(ticked).stream()
                .filter(person -> person.leftOn().isEmpty())
                .toList();
    }
}
