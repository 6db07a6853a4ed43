package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.AccessEntry;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.TableFiles;

/** «Просмотры»: who looked at a person's data, and whether the journal of it is whole. */
@Controller
@RequestMapping("/s/{alias}/people")
class ViewsPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");
    private static final int MOST = 200;

    private final AccessJournal journal;
    private final People people;
    private final ViewTable table;
    private final TableFiles files;
    private final Clock clock;

    ViewsPages(AccessJournal journal, People people, ViewTable table, TableFiles files, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/{id}/views")
    @ForRoles(Role.COORDINATOR)
    String of(@PathVariable UUID id, Model model) {
        Person person = known(id);
        model.addAttribute("id", id);
        model.addAttribute("name", person.name().full());
        model.addAttribute(
                "rows", journal.of(person.id(), MOST).stream().map(this::line).toList());
        return "participants/views";
    }

    /** All that there ever were; that they are taken out becomes the next of them. */
    @GetMapping("/{id}/views/table.xlsx")
    @ForRoles(Role.COORDINATOR)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @CurrentUser SignedInUser user, Locale language) {
        Person person = known(id);
        List<AccessEntry> taken = journal.takeOut(
                user, Place.VIEWS, () -> journal.of(person.id(), Integer.MAX_VALUE), entries -> List.of(person.id()));
        return files.file(table.in(language), taken, language);
    }

    private Person known(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/rights/views")
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    String chain(Model model) {
        model.addAttribute("chain", journal.verify());
        return "participants/access-journal";
    }

    private ViewLine line(AccessEntry entry) {
        return new ViewLine(
                MOMENT.format(entry.seenAt().atZone(clock.getZone())),
                table.who(entry),
                entry.roles(),
                entry.seenIn(),
                entry.taken(),
                entry.fields());
    }
}
