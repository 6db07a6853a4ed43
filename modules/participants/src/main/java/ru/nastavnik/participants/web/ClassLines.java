package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.movement.Movement;
import ru.nastavnik.participants.movement.Sum;
import ru.nastavnik.platform.calendar.SchoolYear;

/** Puts together what the page of classes says of each. */
@Component
class ClassLines {

    private final People people;
    private final Requests requests;
    private final ClassSheets classes;
    private final Movement movement;
    private final Clock clock;

    ClassLines(People people, Requests requests, ClassSheets classes, Movement movement, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.classes = classes;
        this.movement = movement;
        this.clock = clock;
    }

    List<ClassLine> all() {
        Map<PersonId, Person> adults =
                people.adults().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<ClassGroup, List<Person>> pupils = people.listed().stream()
                .filter(person -> !person.isAdult() && person.classGroup().isPresent())
                .collect(Collectors.groupingBy(person -> person.classGroup().orElseThrow()));
        Set<PersonId> asking = requests.of(SchoolYear.of(LocalDate.now(clock))).keySet();
        Map<ClassGroup, Sum> moved = movement.byClass();
        return classes.all().stream()
                .map(sheet -> line(
                        sheet,
                        adults,
                        pupils.getOrDefault(sheet.group(), List.of()),
                        asking,
                        moved.getOrDefault(sheet.group(), new Sum(0, 0))))
                .toList();
    }

    private ClassLine line(
            ClassSheet sheet, Map<PersonId, Person> adults, List<Person> pupils, Set<PersonId> asking, Sum moved) {
        Optional<Person> leader = sheet.teacher().map(adults::get);
        return new ClassLine(
                sheet.group().toString(),
                leader.map(person -> person.id().toString()).orElse(""),
                leader.map(person -> person.name().full()).orElse(""),
                leader.flatMap(Person::user).isPresent(),
                pupils.size(),
                pupils.stream().filter(pupil -> asking.contains(pupil.id())).count(),
                moved.came(),
                moved.left(),
                sheet.answeredAt()
                        .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                        .orElse(null),
                sheet.answeredBy().map(by -> "people.classes.by." + by).orElse(""));
    }
}
