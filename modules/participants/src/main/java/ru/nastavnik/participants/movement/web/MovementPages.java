package ru.nastavnik.participants.movement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.movement.Change;
import ru.nastavnik.participants.movement.Movement;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;

/** «Движение»: who came and who left since the first of September, by name and class. */
@Controller
@RequestMapping("/s/{alias}/people/movement")
@ForRoles(Role.COORDINATOR)
class MovementPages {

    private final Movement movement;
    private final People people;

    MovementPages(Movement movement, People people) {
        this.movement = movement;
        this.people = people;
    }

    /** Somebody who came or left. */
    @PersonalData
    private record Line(String id, String name, String group, LocalDate day, boolean came) {

        @Override
        public String toString() {
            return "Line[%s]".formatted(id);
        }
    }

    @GetMapping
    String page(Model model) {
        List<Change> changes = movement.changes();
        Map<PersonId, Person> known = people
                .all(changes.stream().map(Change::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        model.addAttribute("sum", movement.all());
        model.addAttribute(
                "rows",
                changes.stream()
                        .filter(change -> known.containsKey(change.person()))
                        .map(change -> new Line(
                                change.person().toString(),
                                known.get(change.person()).name().full(),
                                change.group().toString(),
                                change.day(),
                                change.came()))
                        .toList());
        return "participants/movement";
    }
}
