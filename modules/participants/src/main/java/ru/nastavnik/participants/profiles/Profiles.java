package ru.nastavnik.participants.profiles;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Who needs a mentor and who is ready to be one: those in the school now, in the order of names. */
@Component
@Transactional(readOnly = true)
public class Profiles {

    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final Consents consents;

    Profiles(People people, Requests requests, Readiness readiness, Consents consents) {
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.consents = consents;
    }

    /** Everyone with a request in the year, whatever their consent. */
    public List<MenteeProfile> mentees(SchoolYear year) {
        Map<PersonId, Request> asked = requests.of(year);
        Map<PersonId, PersonConsents> papers = consents.of(asked.keySet());
        return people.all(asked.keySet()).stream()
                .filter(person -> person.leftOn().isEmpty())
                .map(person -> mentee(person, asked.get(person.id()), state(papers, person)))
                .toList();
    }

    /** Everyone ready to mentor in the year, whatever their consent. */
    public List<MentorProfile> mentors(SchoolYear year) {
        Map<PersonId, Ready> ready = readiness.of(year);
        Map<PersonId, PersonConsents> papers = consents.of(ready.keySet());
        return people.all(ready.keySet()).stream()
                .filter(person -> person.leftOn().isEmpty())
                .map(person -> mentor(person, ready.get(person.id()), state(papers, person)))
                .toList();
    }

    private static MenteeProfile mentee(Person person, Request request, ConsentState consent) {
        return new MenteeProfile(
                person.id(),
                person.kind(),
                person.classGroup().orElse(null),
                person.birthYear().orElse(null),
                request.topic(),
                request.subject().orElse(null),
                consent);
    }

    private static MentorProfile mentor(Person person, Ready ready, ConsentState consent) {
        return new MentorProfile(
                person.id(),
                person.kind(),
                person.classGroup().orElse(null),
                person.birthYear().orElse(null),
                ready.subjects(),
                ready.experienceYears(),
                ready.capacity(),
                consent);
    }

    private static ConsentState state(Map<PersonId, PersonConsents> papers, Person person) {
        PersonConsents consents = papers.get(person.id());
        return consents == null ? ConsentState.AWAITED : consents.toTakePart();
    }
}
