package ru.nastavnik.matching.web;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.clearance.Clearances;
import ru.nastavnik.participants.clearance.Trainings;
import ru.nastavnik.platform.calendar.SchoolYear;

/** What is to be seen to before a mentor begins: said beside a proposal, and keeps nothing back. */
@Component
class MentorWarnings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final People people;
    private final Clearances clearances;
    private final Trainings trainings;
    private final Wording words;

    MentorWarnings(People people, Clearances clearances, Trainings trainings, Wording words) {
        this.people = people;
        this.clearances = clearances;
        this.trainings = trainings;
        this.words = words;
    }

    /** A sentence for each of them of whom there is something to say. */
    Map<PersonId, String> of(Collection<PersonId> mentors, SchoolYear year) {
        List<Person> known = people.all(mentors);
        Map<PersonId, String> warnings = new HashMap<>();
        Set<PersonId> untrained = trainings.missing(known, year);
        trainings
                .due(year)
                .ifPresent(due -> untrained.forEach(
                        mentor -> warnings.put(mentor, words.say("matching.warning.training", DAY.format(due)))));
        clearances.missing(known).forEach(mentor -> warnings.put(mentor, words.say("matching.warning.clearance")));
        return warnings;
    }
}
