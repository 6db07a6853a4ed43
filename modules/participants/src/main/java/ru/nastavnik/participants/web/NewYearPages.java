package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.newyear.NewYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;

/** «Новый учебный год»: what becomes of each class, moving them up, and who waits for a new list. */
@Controller
@RequestMapping("/s/{alias}/people/new-year")
@ForRoles(Role.COORDINATOR)
class NewYearPages {

    private static final Table<NewYear.Step> TABLE = Table.<NewYear.Step>titled("people.new-year.title")
            .column("people.new-year.was", NewYear.Step::from)
            .column("people.new-year.pupils", NewYear.Step::pupils)
            .word("people.new-year.will", step -> "people.new-year.fate." + step.fate())
            .column("desk.excel.new-class", NewYear.Step::to);

    private final NewYear newYear;
    private final TableFiles files;

    NewYearPages(NewYear newYear, TableFiles files) {
        this.newYear = newYear;
        this.files = files;
    }

    /** Those of one class of the year before who wait. */
    record Waiting(String group, List<PersonLine> pupils) {}

    @GetMapping
    String page(Model model) {
        model.addAttribute("coming", newYear.year().toString());
        model.addAttribute("rolledOn", newYear.rolledOn().orElse(null));
        model.addAttribute("freshList", newYear.freshList().orElse(null));
        model.addAttribute("steps", steps());
        model.addAttribute(
                "waiting",
                newYear.waiting().entrySet().stream()
                        .map(entry -> new Waiting(
                                entry.getKey().toString(),
                                entry.getValue().stream().map(PersonLine::of).toList()))
                        .toList());
        return "participants/new-year";
    }

    /** Classes and how many are in them; no names of people. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(Locale language) {
        return files.file(TABLE, steps(), language);
    }

    private List<NewYear.Step> steps() {
        return newYear.rolledOn().isPresent() ? List.of() : newYear.plan();
    }

    @PostMapping
    String roll(@PathVariable String alias, RedirectAttributes next) {
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.rolled", newYear.roll()));
        return back(alias);
    }

    @PostMapping("/undo")
    String undo(@PathVariable String alias, RedirectAttributes next) {
        NewYear.Undone undone = newYear.undo();
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.roll-undone", undone.back(), undone.other()));
        return back(alias);
    }

    @PostMapping("/leavers")
    String leave(
            @PathVariable String alias,
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            RedirectAttributes next) {
        int left = chosen == null
                ? 0
                : newYear.leave(chosen.stream().map(PersonId::new).collect(Collectors.toSet()));
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.leavers", left));
        return back(alias);
    }

    private static String back(String alias) {
        return "redirect:/s/" + alias + "/people/new-year";
    }
}
