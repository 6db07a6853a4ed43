package ru.nastavnik.participants.rights.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.rights.Incident;
import ru.nastavnik.participants.rights.Incidents;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;

/** «Инциденты»: what went wrong with data, and the hours that the law leaves. */
@Controller
@RequestMapping("/s/{alias}/people/rights/incidents")
@ForRoles({Role.COORDINATOR, Role.DIRECTOR})
class IncidentPages {

    private final Incidents incidents;
    private final TableFiles files;
    private final Clock clock;

    IncidentPages(Incidents incidents, TableFiles files, Clock clock) {
        this.incidents = incidents;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("form", IncidentForm.on(LocalDate.now(clock)));
        return show(model);
    }

    /** The register, which names nobody. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(Locale language) {
        return files.file(RightsTables.incidents(clock.getZone()), incidents.all(), language);
    }

    @PostMapping
    Object note(
            @PathVariable String alias,
            @ModelAttribute("form") IncidentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        form.check(errors);
        if (!errors.hasErrors() && form.noticedAt(clock.getZone()).isAfter(clock.instant())) {
            errors.rejectValue("day", "rights.refusal.future");
        }
        if (errors.hasErrors()) {
            return new ModelAndView(show(model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Incident noted = incidents.note(
                form.noticedAt(clock.getZone()),
                Objects.requireNonNull(form.what()).strip(),
                Objects.requireNonNull(form.people()));
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.incident", noted.number()));
        return "redirect:/s/" + alias + "/people/rights/incidents";
    }

    @PostMapping("/{incident}/notified")
    String notified(@PathVariable String alias, @PathVariable UUID incident, RedirectAttributes next) {
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of(
                        "rights.notice.notified",
                        incidents.notified(known(incident)).number()));
        return "redirect:/s/" + alias + "/people/rights/incidents";
    }

    @PostMapping("/{incident}/found")
    String found(
            @PathVariable String alias,
            @PathVariable UUID incident,
            @RequestParam(defaultValue = "") String findings,
            RedirectAttributes next) {
        if (findings.isBlank() || findings.length() > 1000) {
            throw new Refusal("rights.refusal.findings");
        }
        Incident found = incidents.foundOut(known(incident), findings.strip());
        next.addFlashAttribute(Notice.NAME, Notice.of("rights.notice.found", found.number()));
        return "redirect:/s/" + alias + "/people/rights/incidents";
    }

    private UUID known(UUID id) {
        if (!incidents.has(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }

    private String show(Model model) {
        model.addAttribute(
                "rows",
                incidents.all().stream()
                        .map(incident -> IncidentLine.of(incident, clock))
                        .toList());
        return "participants/incidents";
    }
}
