package ru.nastavnik.participants.clearance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.words.Refusal;

/** Which pupils who mentor were trained in a school year. Of teachers and other adults nothing is asked. */
@Component
@Transactional
public class Trainings {

    private final TrainingFactRepository facts;
    private final TrainingRuleRepository rules;
    private final People people;
    private final Clock clock;

    Trainings(TrainingFactRepository facts, TrainingRuleRepository rules, People people, Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /** Until when they are to be trained; empty where no rule was in force when the year began. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> due(SchoolYear year) {
        return rules.findFirstByValidFromLessThanEqualOrderByValidFromDesc(year.firstDay())
                .map(rule -> rule.due(year));
    }

    /** Who was trained in the year, and when. */
    @Transactional(readOnly = true)
    public Map<PersonId, LocalDate> passed(SchoolYear year) {
        Map<PersonId, LocalDate> days = new HashMap<>();
        for (TrainingFact fact : facts.findBySchoolYearOrderById(year.start())) {
            if (fact.isPassed()) {
                days.put(fact.person(), fact.day());
            } else {
                days.remove(fact.person());
            }
        }
        return days;
    }

    /**
     * Records that they were trained on a day, or that they were not after all.
     *
     * @throws Refusal when the day is still to come, or somebody is no pupil of the list
     */
    public void record(
            Collection<PersonId> persons, SchoolYear year, boolean passed, LocalDate day, @Nullable UserId by) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("people.refusal.training-in-future");
        }
        Set<PersonId> all = new HashSet<>(persons);
        List<Person> pupils = people.all(all).stream()
                .filter(person -> person.kind() == PersonKind.PUPIL)
                .toList();
        if (pupils.size() < all.size()) {
            throw new Refusal("people.refusal.unknown-person");
        }
        facts.saveAll(pupils.stream()
                .map(pupil -> new TrainingFact(pupil.id(), year, passed, day, by))
                .toList());
    }

    /** Those of them who are to be warned of: pupils who were not trained in the year. It keeps nobody from anything. */
    @Transactional(readOnly = true)
    public Set<PersonId> missing(Collection<Person> persons, SchoolYear year) {
        Set<PersonId> trained = passed(year).keySet();
        return persons.stream()
                .filter(person -> person.kind() == PersonKind.PUPIL && !trained.contains(person.id()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
