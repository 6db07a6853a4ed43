package ru.nastavnik.participants.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.roster.ColumnKind;
import ru.nastavnik.participants.roster.ListWork;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;

/** Somebody says what a column of a list means: the list is planned anew, and the heading remembered. */
@Controller
@ForRoles(Role.COORDINATOR)
class ListColumnPages {

    private final ListWork work;

    ListColumnPages(ListWork work) {
        this.work = work;
    }

    @PostMapping("/s/{alias}/people/lists/{id}/columns")
    @HeavyWork
    String say(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String heading,
            @RequestParam(defaultValue = "") String kind,
            RedirectAttributes next) {
        Optional<ColumnKind> said = ColumnKind.CHOICES.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst();
        work.say(new RosterId(id), heading, said);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.lists.notice.said", heading));
        return "redirect:/s/" + alias + "/people/lists/" + id;
    }
}
