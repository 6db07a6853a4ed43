package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.BlockedPeople;
import ru.nastavnik.participants.rights.DestructionAct;
import ru.nastavnik.participants.rights.DestructionTask;
import ru.nastavnik.participants.rights.Destructions;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;

/** «Уничтожение данных»: what is to be done and by when, and the acts of what was done. */
@Controller
@RequestMapping("/s/{alias}/people/rights")
@ForRoles(Role.COORDINATOR)
class DestructionPages {

    private final Destructions destructions;
    private final BlockedPeople blocked;
    private final TableFiles files;
    private final Clock clock;

    DestructionPages(Destructions destructions, BlockedPeople blocked, TableFiles files, Clock clock) {
        this.destructions = destructions;
        this.blocked = blocked;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/destructions")
    String tasks(Model model) {
        List<DestructionTask> open = destructions.open();
        Map<PersonId, BlockedPeople.Known> known =
                blocked.of(open.stream().map(DestructionTask::person).toList());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "tasks",
                open.stream()
                        .map(task -> new TaskLine(
                                task.id(),
                                known.containsKey(task.person())
                                        ? known.get(task.person()).name()
                                        : "",
                                task.ground().name(),
                                task.dueOn(),
                                task.dueOn().isBefore(today)))
                        .toList());
        model.addAttribute("acts", destructions.acts());
        return "participants/destructions";
    }

    /** What cannot be undone is confirmed by a word. */
    @PostMapping("/destructions/{task}")
    String destroy(
            @PathVariable String alias,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String word,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        if (destructions.open().stream().noneMatch(open -> open.id().equals(task))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!word.strip().equalsIgnoreCase("уничтожить")) {
            throw new Refusal("rights.refusal.word");
        }
        DestructionAct act = destructions.carryOut(task, user);
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.destroyed", act.number()));
        return "redirect:/s/" + alias + "/people/rights/acts/" + act.number();
    }

    /** The acts, which name nobody. */
    @GetMapping("/acts/table.xlsx")
    ResponseEntity<byte[]> file(Locale language) {
        return files.file(RightsTables.ACTS, destructions.acts(), language);
    }

    @GetMapping("/acts/{number}")
    String act(@PathVariable int number, Model model) {
        model.addAttribute(
                "act",
                destructions.acts().stream()
                        .filter(act -> act.number() == number)
                        .findAny()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "participants/destruction-act";
    }
}
