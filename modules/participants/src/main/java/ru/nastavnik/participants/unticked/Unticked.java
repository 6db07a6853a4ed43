package ru.nastavnik.participants.unticked;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Staying;
import ru.nastavnik.participants.rights.DestructionAct;
import ru.nastavnik.participants.rights.DestructionGround;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.words.Refusal;

/**
 * Кого не отметили: the whole school was uploaded to choose from, and who was not chosen by the day that the school has
 * set is removed by the coordinator in one step, with one act. There is no way back but the next list.
 */
@Component
@Transactional
public class Unticked {

    private static final Comparator<Person> BY_CLASS = Comparator.comparing(
                    (Person person) -> person.classGroup().orElse(null),
                    Comparator.nullsLast(Comparator.<ClassGroup>naturalOrder()))
            .thenComparing(person -> person.name().key());

    private final People people;
    private final List<Staying> reasons;
    private final Destructions destructions;
    private final RemovalDayRepository days;
    private final Clock clock;

    Unticked(People people, List<Staying> reasons, Destructions destructions, RemovalDayRepository days, Clock clock) {
        this.people = people;
        this.reasons = reasons;
        this.destructions = destructions;
        this.days = days;
        this.clock = clock;
    }

    /** Of whom it is asked. */
    public enum Scope {
        PUPILS,
        EVERYBODY
    }

    /**
     * What removing would do now.
     *
     * @param go   by class, then those without one, in the order of names
     * @param stay how many stay for which reason, a message key
     */
    public record Plan(List<Person> go, Map<String, Integer> stay) {}

    @Transactional(readOnly = true)
    public Plan plan(Scope scope) {
        List<Person> asked = people.listed().stream()
                .filter(person -> scope == Scope.EVERYBODY || person.kind() == PersonKind.PUPIL)
                .sorted(BY_CLASS)
                .toList();
        List<PersonId> ids = asked.stream().map(Person::id).toList();
        Map<PersonId, String> stay = new HashMap<>();
        reasons.forEach(part -> part.among(ids).forEach(stay::putIfAbsent));
        Map<String, Integer> counts = new TreeMap<>();
        stay.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return new Plan(
                asked.stream().filter(person -> !stay.containsKey(person.id())).toList(), counts);
    }

    /** By which day of this school year everybody is ticked who is needed, if somebody said so. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> day() {
        return days.findById(year()).map(RemovalDay::day);
    }

    /**
     * Sets the day.
     *
     * @throws Refusal when it has passed, or is not of this school year
     */
    public void set(LocalDate day) {
        if (day.isBefore(today()) || SchoolYear.of(day).start() != year()) {
            throw new Refusal("unticked.refusal.day");
        }
        RemovalDay row = days.findById(year()).orElse(new RemovalDay(year(), day));
        row.move(day);
        days.save(row);
    }

    /** Whether the day has passed. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return day().filter(day -> day.isBefore(today())).isPresent();
    }

    /**
     * Removes whom nobody has ticked.
     *
     * @param shown how many the page said would go
     * @throws Refusal when the day is not set or has not passed, when nobody is to go, or other people than were shown
     */
    public DestructionAct remove(Scope scope, int shown, SignedInUser who) {
        LocalDate day = days.findBySchoolYear(year())
                .map(RemovalDay::day)
                .filter(set -> set.isBefore(today()))
                .orElseThrow(() -> new Refusal("unticked.refusal.too-early"));
        List<PersonId> go = plan(scope).go().stream().map(Person::id).toList();
        if (go.isEmpty()) {
            throw new Refusal("unticked.refusal.nobody");
        }
        if (go.size() != shown) {
            throw new Refusal("unticked.refusal.changed", go.size());
        }
        return destructions.carryOut(go, DestructionGround.NOT_TICKED, day, who);
    }

    private int year() {
        return SchoolYear.of(today()).start();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
