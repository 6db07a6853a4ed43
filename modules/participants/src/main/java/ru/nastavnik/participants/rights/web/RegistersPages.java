package ru.nastavnik.participants.rights.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.BlockedPeople;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.rights.Registers;
import ru.nastavnik.participants.rights.SubjectRequests;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;

/** «Личные данные»: where the registers are, what they count, for what and for how long data are kept. */
@Controller
@RequestMapping("/s/{alias}/people/rights")
class RegistersPages {

    private final Registers registers;
    private final SubjectRequests requests;
    private final Destructions destructions;
    private final BlockedPeople people;
    private final AccessJournal journal;
    private final TableFiles files;

    RegistersPages(
            Registers registers,
            SubjectRequests requests,
            Destructions destructions,
            BlockedPeople people,
            AccessJournal journal,
            TableFiles files) {
        this.registers = registers;
        this.requests = requests;
        this.destructions = destructions;
        this.people = people;
        this.journal = journal;
        this.files = files;
    }

    @GetMapping
    @ForRoles(Role.COORDINATOR)
    String hub(Model model) {
        model.addAttribute("open", requests.open());
        model.addAttribute("tasks", destructions.open().size());
        model.addAttribute("over", registers.timeOver().size());
        return "participants/rights";
    }

    @GetMapping("/purposes")
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    String purposes(Model model) {
        model.addAttribute("purposes", registers.purposes());
        model.addAttribute("terms", registers.retention());
        return "participants/purposes";
    }

    @GetMapping("/over")
    @ForRoles(Role.COORDINATOR)
    String over(Model model) {
        model.addAttribute("rows", registers.timeOver());
        return "participants/time-over";
    }

    @GetMapping("/purposes/table.xlsx")
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    ResponseEntity<byte[]> purposesFile(Locale language) {
        return files.file(RightsTables.PURPOSES, registers.purposes(), language);
    }

    @GetMapping("/terms/table.xlsx")
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    ResponseEntity<byte[]> termsFile(Locale language) {
        return files.file(RightsTables.TERMS, registers.retention(), language);
    }

    @GetMapping("/over/table.xlsx")
    @ForRoles(Role.COORDINATOR)
    ResponseEntity<byte[]> overFile(@CurrentUser SignedInUser user, Locale language) {
        List<Registers.TimeOver> over = journal.takeOut(
                user,
                Place.TIME_OVER,
                registers::timeOver,
                taken -> taken.stream().map(line -> new PersonId(line.id())).toList());
        return files.file(RightsTables.TIME_OVER, over, language);
    }

    @PostMapping("/over/{id}")
    @ForRoles(Role.COORDINATOR)
    String destroy(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        if (!people.isKept(new PersonId(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        registers.destroy(new PersonId(id));
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.set"));
        return "redirect:/s/" + alias + "/people/rights/destructions";
    }
}
