package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.PersonalExport;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;

/** «Всё, что школа хранит о человеке»: to print and hand over, or as a file. */
@Controller
@RequestMapping("/s/{alias}/people/{id}")
@ForRoles(Role.COORDINATOR)
class ExportPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");

    private final PersonalExport export;
    private final AccessJournal journal;
    private final KeptWords words;
    private final Clock clock;

    ExportPages(PersonalExport export, AccessJournal journal, KeptWords words, Clock clock) {
        this.export = export;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/export")
    String page(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        PersonalExport.Everything everything = shown(id, user);
        model.addAttribute("id", id);
        model.addAttribute("name", everything.name());
        model.addAttribute("madeAt", MOMENT.format(everything.madeAt().atZone(clock.getZone())));
        model.addAttribute("roles", export.roles(everything));
        model.addAttribute("chapters", words.chapters(everything, language));
        model.addAttribute(
                "views",
                everything.views().stream()
                        .map(view -> new ViewLine(
                                MOMENT.format(view.seenAt().atZone(clock.getZone())),
                                view.login(),
                                view.roles(),
                                view.seenIn(),
                                view.taken(),
                                view.fields()))
                        .toList());
        return "participants/export";
    }

    @GetMapping("/export.json")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @CurrentUser SignedInUser user) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("person-" + id + ".json")
                                .build()
                                .toString())
                .body(export.json(shown(id, user)));
    }

    private PersonalExport.Everything shown(UUID id, SignedInUser user) {
        return journal.show(
                user,
                Place.EXPORT,
                () -> export.of(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                everything -> List.of(everything.person()));
    }
}
