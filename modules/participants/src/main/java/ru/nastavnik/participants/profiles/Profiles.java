package ru.nastavnik.participants.profiles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.bases.TopicWords;
import ru.nastavnik.participants.consents.ConsentState;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Who needs a mentor and who is ready to be one: those in the school now, in the order of names. */
@Component
@Transactional(readOnly = true)
public class Profiles {

    /** Pupils of the first grade are seven. */
    private static final int BEFORE_SCHOOL = 6;

    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final Consents consents;
    private final Catalogue catalogue;

    Profiles(People people, Requests requests, Readiness readiness, Consents consents, Catalogue catalogue) {
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.consents = consents;
        this.catalogue = catalogue;
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
        List<Topic> topics = catalogue.topics();
        return people.all(ready.keySet()).stream()
                .filter(person -> person.leftOn().isEmpty())
                .map(person -> mentor(person, ready.get(person.id()), topics, state(papers, person)))
                .toList();
    }

    private static MenteeProfile mentee(Person person, Request request, ConsentState consent) {
        return new MenteeProfile(
                person.id(),
                person.kind(),
                person.classGroup().orElse(null),
                person.birthYear().orElse(null),
                age(person, request.year()),
                request.topic(),
                request.subject().orElse(null),
                consent);
    }

    private static @Nullable Integer age(Person person, SchoolYear year) {
        return person.birthYear()
                .map(born -> year.start() - born)
                .or(() -> person.classGroup().map(group -> group.grade() + BEFORE_SCHOOL))
                .orElse(null);
    }

    private static MentorProfile mentor(Person person, Ready ready, List<Topic> topics, ConsentState consent) {
        return new MentorProfile(
                person.id(),
                person.kind(),
                person.classGroup().orElse(null),
                person.birthYear().orElse(null),
                ready.subjects(),
                TopicWords.spokenOf(ready.about().competencesText(), topics),
                ready.about().wished(),
                ready.experienceYears(),
                ready.capacity(),
                consent);
    }

    private static ConsentState state(Map<PersonId, PersonConsents> papers, Person person) {
        PersonConsents consents = papers.get(person.id());
        return consents == null ? ConsentState.AWAITED : consents.toTakePart();
    }
}
