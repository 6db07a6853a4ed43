package ru.nastavnik.participants.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.participants.roster.ListWork;
import ru.nastavnik.participants.roster.Outcome;
import ru.nastavnik.participants.roster.Roster;
import ru.nastavnik.participants.roster.RosterId;
import ru.nastavnik.participants.roster.RosterLine;
import ru.nastavnik.participants.roster.Rosters;
import ru.nastavnik.participants.roster.Undone;
import ru.nastavnik.participants.roster.WrittenRow;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** A list goes in: upload, «что будет», confirm. Each step has an address and waits as long as it has to. */
@Controller
@RequestMapping("/s/{alias}/people/lists")
@ForRoles(Role.COORDINATOR)
class RosterPages {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Rosters rosters;
    private final ListWork work;
    private final PlanViews views;
    private final MendingBook mending;
    private final ListTemplate template;

    RosterPages(Rosters rosters, ListWork work, PlanViews views, MendingBook mending, ListTemplate template) {
        this.rosters = rosters;
        this.work = work;
        this.views = views;
        this.mending = mending;
        this.template = template;
    }

    @GetMapping
    String upload(Model model) {
        model.addAttribute("form", UploadForm.empty());
        return show(model);
    }

    @PostMapping
    @HeavyWork
    Object plan(
            @PathVariable String alias, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model) {
        List<MultipartFile> chosen = form.chosen();
        if (chosen.isEmpty() && !form.isPasted()) {
            errors.rejectValue("file", "people.upload.nothing");
        } else {
            try {
                Roster roster = chosen.isEmpty()
                        ? work.takePasted(Objects.requireNonNull(form.table()))
                        : work.take(chosen.stream().map(RosterPages::read).toList());
                return "redirect:/s/" + alias + "/people/lists/" + roster.id();
            } catch (Refusal refusal) {
                errors.rejectValue(
                        chosen.isEmpty() ? "table" : "file",
                        refusal.messageKey(),
                        refusal.values().toArray(),
                        null);
            }
        }
        return new ModelAndView(show(model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ListFile read(MultipartFile file) {
        try {
            return new ListFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{id}")
    String whatWillHappen(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam @Nullable String show,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale language) {
        Roster roster =
                rosters.find(new RosterId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (roster.stage().isUnderWay()) {
            work.goOn(roster);
            model.addAttribute("progress", views.progress(roster));
            return "participants/list-progress";
        }
        model.addAttribute("plan", views.of(roster, show, page, "/s/" + alias + "/people/lists/" + id, language));
        return "participants/plan";
    }

    @PostMapping("/{id}/commit")
    @HeavyWork
    String commit(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        Roster roster = work.commit(new RosterId(id));
        if (roster.committedAt().isPresent()) {
            next.addFlashAttribute(
                    Notice.NAME,
                    Notice.of(
                            "people.notice.committed",
                            roster.counts().get(Outcome.ADD),
                            roster.counts().get(Outcome.UPDATE)));
        }
        return "redirect:/s/" + alias + "/people/lists/" + id;
    }

    @PostMapping("/{id}/undo")
    @HeavyWork
    String undo(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        Undone undone = rosters.undo(new RosterId(id));
        List<String> kept = undone.kept();
        String some = String.join(", ", kept.subList(0, Math.min(5, kept.size()))) + (kept.size() > 5 ? "…" : "");
        next.addFlashAttribute(
                Notice.NAME,
                kept.isEmpty()
                        ? Notice.of("people.notice.undone", undone.removed(), undone.restored())
                        : Notice.of(
                                "people.notice.undone-but", undone.removed(), undone.restored(), kept.size(), some));
        return "redirect:/s/" + alias + "/people/lists/" + id;
    }

    @PostMapping("/{id}/lines/{position}")
    String mend(
            @PathVariable String alias,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String birth,
            RedirectAttributes next) {
        RosterLine line = rosters.mend(new RosterId(id), position, new WrittenRow(name, group, birth));
        next.addFlashAttribute(
                Notice.NAME, Notice.of(line.isToMend() ? "people.notice.still-wrong" : "people.notice.mended"));
        return "redirect:/s/" + alias + "/people/lists/" + id;
    }

    /** The rows that wait, as a workbook to mend and to upload again. */
    @GetMapping("/{id}/to-mend.xlsx")
    ResponseEntity<byte[]> toMend(@PathVariable UUID id, Locale language) {
        Roster roster =
                rosters.find(new RosterId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return workbook("chto-ispravit.xlsx", mending.of(roster, language));
    }

    /** Our own table to fill in. */
    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(Locale language) {
        return workbook("spisok-shkoly.xlsx", template.workbook(language));
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(WORKBOOK)
                .body(content);
    }

    private String show(Model model) {
        model.addAttribute("latest", views.latest(rosters.latest()));
        return "participants/upload";
    }
}
