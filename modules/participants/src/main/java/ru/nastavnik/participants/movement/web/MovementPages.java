package ru.nastavnik.participants.movement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.movement.Change;
import ru.nastavnik.participants.movement.Movement;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;

/** «Движение»: who came and who left since the first of September, by name and class. */
@Controller
@RequestMapping("/s/{alias}/people/movement")
@ForRoles(Role.COORDINATOR)
class MovementPages {

    private static final Table<Line> TABLE = Table.<Line>titled("movement.title")
            .column("people.column.name", Line::name)
            .column("people.column.class", Line::group)
            .word("movement.what", line -> line.came() ? "movement.came" : "movement.left")
            .column("movement.day", Line::day);

    private final Movement movement;
    private final People people;
    private final AccessJournal journal;
    private final TableFiles files;

    MovementPages(Movement movement, People people, AccessJournal journal, TableFiles files) {
        this.movement = movement;
        this.people = people;
        this.journal = journal;
        this.files = files;
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
        model.addAttribute("sum", movement.all());
        model.addAttribute("rows", lines());
        return "participants/movement";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        List<Line> taken = journal.takeOut(
                user,
                Place.MOVEMENT,
                this::lines,
                lines -> lines.stream().map(line -> PersonId.of(line.id())).toList());
        return files.file(TABLE, taken, language);
    }

    private List<Line> lines() {
        List<Change> changes = movement.changes();
        Map<PersonId, Person> known = people
                .all(changes.stream().map(Change::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return changes.stream()
                .filter(change -> known.containsKey(change.person()))
                .map(change -> new Line(
                        change.person().toString(),
                        known.get(change.person()).name().full(),
                        change.group().toString(),
                        change.day(),
                        change.came()))
                .toList();
    }
}
