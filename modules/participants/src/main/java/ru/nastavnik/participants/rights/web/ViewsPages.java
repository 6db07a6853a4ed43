package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;

/** «Просмотры»: who looked at a person's data, and whether the journal of it is whole. */
@Controller
@RequestMapping("/s/{alias}/people")
class ViewsPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");
    private static final int MOST = 200;

    private final AccessJournal journal;
    private final People people;
    private final Clock clock;

    ViewsPages(AccessJournal journal, People people, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/{id}/views")
    @ForRoles(Role.COORDINATOR)
    String of(@PathVariable UUID id, Model model) {
        Person person =
                people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("id", id);
        model.addAttribute("name", person.name().full());
        model.addAttribute(
                "rows", journal.of(person.id(), MOST).stream().map(this::line).toList());
        return "participants/views";
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
                people.ofUser(entry.user()).map(person -> person.name().full()).orElse(entry.login()),
                entry.roles(),
                entry.seenIn(),
                entry.taken(),
                entry.fields());
    }
}
