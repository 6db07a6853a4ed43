package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentPaper;
import ru.nastavnik.participants.consents.ConsentPapers;
import ru.nastavnik.participants.consents.ConsentScans;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** «Тексты бланков»: the standard ones and the school's own, edition by edition; and whether scans are kept. */
@Controller
@RequestMapping("/s/{alias}/people/consents/papers")
@ForRoles(Role.COORDINATOR)
class PaperPages {

    private static final String KIND = "/{kind:participation|processing|publication}";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final ConsentPapers papers;
    private final ConsentScans scans;
    private final Clock clock;

    PaperPages(ConsentPapers papers, ConsentScans scans, Clock clock) {
        this.papers = papers;
        this.scans = scans;
        this.clock = clock;
    }

    /**
     * Another text of a blank.
     *
     * @param from the day from which it is signed
     */
    record PaperForm(
            @Nullable String title,
            @Nullable String body,
            @Nullable LocalDate from) {

        String titleOrNone() {
            return title == null ? "" : title;
        }

        String bodyOrNone() {
            return body == null ? "" : body;
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("papers", papers.on(today()).values());
        model.addAttribute("scansOn", scans.isOn());
        model.addAttribute("scans", scans.count());
        return "participants/papers";
    }

    @GetMapping(KIND)
    String paper(@PathVariable String kind, Model model) {
        ConsentPaper present = present(kind);
        model.addAttribute("form", new PaperForm(present.title(), present.body(), today()));
        return show(kind, model);
    }

    @PostMapping(KIND)
    Object reword(
            @PathVariable String alias,
            @PathVariable String kind,
            @ModelAttribute("form") PaperForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (form.from() == null && !errors.hasFieldErrors("from")) {
            errors.rejectValue("from", "NotNull");
        }
        if (!errors.hasErrors()) {
            try {
                papers.reword(kind(kind), form.titleOrNone(), form.bodyOrNone(), Objects.requireNonNull(form.from()));
                next.addFlashAttribute(Notice.NAME, Notice.of("papers.notice.reworded", DAY.format(form.from())));
                return "redirect:/s/" + alias + "/people/consents/papers/" + kind;
            } catch (Refusal refusal) {
                errors.reject(refusal.messageKey(), refusal.values().toArray(), null);
            }
        }
        return new ModelAndView(show(kind, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** From today on the standard text again. */
    @PostMapping(KIND + "/standard")
    String standard(@PathVariable String alias, @PathVariable String kind, RedirectAttributes next) {
        papers.useStandard(kind(kind), today());
        next.addFlashAttribute(Notice.NAME, Notice.of("papers.notice.standard"));
        return "redirect:/s/" + alias + "/people/consents/papers/" + kind;
    }

    @PostMapping("/scans")
    String scans(@PathVariable String alias, @RequestParam boolean on, RedirectAttributes next) {
        scans.turn(on);
        next.addFlashAttribute(Notice.NAME, Notice.of(on ? "papers.notice.scans-on" : "papers.notice.scans-off"));
        return "redirect:/s/" + alias + "/people/consents/papers";
    }

    @PostMapping("/scans/removal")
    String removeScans(@PathVariable String alias, RedirectAttributes next) {
        next.addFlashAttribute(Notice.NAME, Notice.of("papers.notice.scans-removed", scans.removeAll()));
        return "redirect:/s/" + alias + "/people/consents/papers";
    }

    private String show(String kind, Model model) {
        ConsentKind consent = kind(kind);
        List<ConsentPapers.Use> uses =
                papers.uses().stream().filter(use -> use.kind() == consent).toList();
        model.addAttribute("kind", kind);
        model.addAttribute("present", present(kind));
        model.addAttribute("editions", papers.editions(consent));
        model.addAttribute(
                "coming",
                uses.stream().filter(use -> use.validFrom().isAfter(today())).toList());
        return "participants/paper";
    }

    private ConsentPaper present(String kind) {
        return Objects.requireNonNull(papers.on(today()).get(kind(kind)));
    }

    private static ConsentKind kind(String written) {
        return ConsentKind.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
