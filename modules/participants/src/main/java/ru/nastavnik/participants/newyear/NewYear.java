package ru.nastavnik.participants.newyear;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.words.Refusal;

/**
 * Moves the classes up at the turn of the school year: grades 1–3, 5–8 and 10 go on as they are; those who were in 4 and
 * 9 wait for the new lists of 5 and 10, which are put together anew; the last grade leaves. Nobody is deleted, and what
 * was done can be taken back.
 */
@Component
@Transactional
public class NewYear {

    private static final int MONTHS_AHEAD = 3;

    private final People people;
    private final YearRollRepository rolls;
    private final ClassHistoryRepository history;
    private final Clock clock;

    NewYear(People people, YearRollRepository rolls, ClassHistoryRepository history, Clock clock) {
        this.people = people;
        this.rolls = rolls;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What the new year does to one class.
     *
     * @param to {@literal null} where the pupils wait or leave
     */
    public record Step(ClassGroup from, @Nullable ClassGroup to, Fate fate, int pupils) {}

    /**
     * What was taken back.
     *
     * @param back  how many are in their old class again
     * @param other how many were changed since and stay as they are
     */
    public record Undone(int back, int other) {}

    /** The school year that is about to begin or has begun: from June on the coming one. */
    public SchoolYear year() {
        return SchoolYear.of(today().plusMonths(MONTHS_AHEAD));
    }

    /** When the classes were moved into that year. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> rolledOn() {
        return rolls.findById(year().start()).map(YearRoll::rolledOn);
    }

    /** Whether the lists are of the year before and nobody has moved the classes yet. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return rolledOn().isEmpty()
                && lastList().filter(last -> last.isBefore(summer())).isPresent();
    }

    /** When a list was taken in that must be of that year already: moving up would count its classes twice. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> freshList() {
        return lastList().filter(last -> !last.isBefore(summer()));
    }

    /** What moving up would do now, class by class. */
    @Transactional(readOnly = true)
    public List<Step> plan() {
        return byClass().entrySet().stream()
                .map(entry -> new Step(
                        entry.getKey(),
                        Fate.next(entry.getKey()),
                        Fate.of(entry.getKey()),
                        entry.getValue().size()))
                .toList();
    }

    /**
     * Moves everybody up.
     *
     * @return how many have another class now, or none
     * @throws Refusal when it was done for this year already
     */
    public int roll() {
        if (rolledOn().isPresent()) {
            throw new Refusal("people.refusal.year-rolled", year().toString());
        }
        rolls.save(new YearRoll(year().start(), today()));
        List<ClassOfYear> before = new ArrayList<>();
        List<Person> changed = new ArrayList<>();
        byClass()
                .forEach((group, pupils) -> pupils.forEach(pupil -> {
                    before.add(new ClassOfYear(pupil.id(), year().previous().start(), group));
                    pupil.moveTo(Fate.next(group));
                    if (Fate.of(group) == Fate.LEAVES) {
                        pupil.leave(year().previous().lastDay());
                    }
                    changed.add(pupil);
                }));
        history.saveAll(before);
        people.keep(changed);
        return changed.size();
    }

    /**
     * Puts everybody back whom nobody has changed since.
     *
     * @throws Refusal when the classes were not moved up
     */
    public Undone undo() {
        YearRoll done = rolls.findById(year().start()).orElseThrow(() -> new Refusal("people.refusal.year-not-rolled"));
        List<ClassOfYear> before = history.findByIdYear(year().previous().start());
        Map<PersonId, Person> known = people
                .all(before.stream().map(ClassOfYear::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        List<Person> back = before.stream()
                .filter(old -> isAsRolled(known.get(old.person()), old.group()))
                .map(old -> {
                    Person person = known.get(old.person());
                    person.moveTo(old.group());
                    person.comeBack();
                    return person;
                })
                .toList();
        people.keep(back);
        history.deleteAll(before);
        rolls.delete(done);
        return new Undone(back.size(), before.size() - back.size());
    }

    /** Who waits for a new list, by the class of the year before. */
    @Transactional(readOnly = true)
    public SequencedMap<ClassGroup, List<Person>> waiting() {
        Map<PersonId, ClassGroup> before = history
                .findByIdYear(year().previous().start())
                .stream()
                .filter(old -> Fate.of(old.group()) == Fate.WAITS)
                .collect(Collectors.toMap(ClassOfYear::person, ClassOfYear::group));
        return people.all(before.keySet()).stream()
                .filter(person ->
                        person.leftOn().isEmpty() && person.classGroup().isEmpty())
                .collect(Collectors.groupingBy(person -> before.get(person.id()), TreeMap::new, Collectors.toList()));
    }

    /** The classes a pupil was in, oldest first, as far as they were moved up here. */
    @Transactional(readOnly = true)
    public List<ClassGroup> classesOf(PersonId person) {
        return history.findByIdPersonOrderByIdYear(person.value()).stream()
                .map(ClassOfYear::group)
                .toList();
    }

    /** Of these, those who wait for a new list leave the school. */
    public int leave(Collection<PersonId> persons) {
        List<PersonId> waiting = waiting().values().stream()
                .flatMap(List::stream)
                .map(Person::id)
                .filter(persons::contains)
                .toList();
        waiting.forEach(people::leave);
        return waiting.size();
    }

    private boolean isAsRolled(@Nullable Person person, ClassGroup before) {
        if (person == null) {
            return false;
        }
        boolean sameClass = person.classGroup().equals(Optional.ofNullable(Fate.next(before)));
        boolean sameLeaving = Fate.of(before) == Fate.LEAVES
                ? person.leftOn().filter(year().previous().lastDay()::equals).isPresent()
                : person.leftOn().isEmpty();
        return sameClass && sameLeaving;
    }

    private SequencedMap<ClassGroup, List<Person>> byClass() {
        return people.listed().stream()
                .filter(person ->
                        person.kind() == PersonKind.PUPIL && person.classGroup().isPresent())
                .collect(Collectors.groupingBy(
                        person -> person.classGroup().orElseThrow(), TreeMap::new, Collectors.toList()));
    }

    private Optional<LocalDate> lastList() {
        return rolls.lastList().map(last -> LocalDate.ofInstant(last, clock.getZone()));
    }

    private LocalDate summer() {
        return LocalDate.of(year().start(), Month.JUNE, 1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
