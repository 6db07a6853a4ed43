package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;

/** «Согласия строками»: a pile of papers typed in by the keyboard, each with a signer, a day and a place of its own. */
@Controller
@RequestMapping("/s/{alias}/people/consents/grid")
@ForRoles(Role.COORDINATOR)
class ConsentGridPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final People people;
    private final Consents consents;
    private final ConsentSheets sheets;
    private final ConsentRows rows;
    private final ConsentChoices choices;
    private final AccessJournal journal;
    private final Clock clock;

    ConsentGridPages(
            People people,
            Consents consents,
            ConsentSheets sheets,
            ConsentRows rows,
            ConsentChoices choices,
            AccessJournal journal,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.sheets = sheets;
        this.rows = rows;
        this.choices = choices;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is said above the grid, as it was typed. */
    record Above(String day, Came came, boolean own) {}

    @GetMapping
    String page(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Model model, Locale language) {
        Above above = new Above(DAY.format(LocalDate.now(clock)), Came.PAPER, true);
        return show(group, above, rows.kept(shown(group, user)), null, model, language);
    }

    /** @param sent a cell per person and column, {@code PROCESSING.<person>} */
    @PostMapping
    Object save(
            @PathVariable String alias,
            @RequestParam @Nullable String group,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "PAPER") Came came,
            @RequestParam(defaultValue = "false") boolean own,
            @RequestParam Map<String, String> sent,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        LocalDate all = day.isBlank() ? null : rows.day(day);
        LocalDate common = Objects.requireNonNullElse(all, LocalDate.now(clock));
        List<ConsentRow> typed = rows.typed(
                shown(group, user), new Grid(sent), new ConsentRows.Common(common, came, own, user.id()), language);
        if (all == null || typed.stream().anyMatch(row -> !row.troubles().isEmpty())) {
            String trouble = all == null ? "desk.consents.day-above" : null;
            return new ModelAndView(
                    show(group, new Above(day, came, own), typed, trouble, model, language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Consents.Entry> entries =
                typed.stream().flatMap(row -> row.entries().stream()).toList();
        consents.record(entries);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.consents", (int)
                entries.stream().map(Consents.Entry::person).distinct().count()));
        return "redirect:/s/" + alias + "/people/consents/grid"
                + (group == null || group.isEmpty() ? "" : "?group=" + UriUtils.encode(group, "UTF-8"));
    }

    private List<Person> shown(@Nullable String group, SignedInUser user) {
        return journal.show(
                user,
                Place.CONSENTS,
                () -> sheets.listed(group),
                members -> members.stream().map(Person::id).toList());
    }

    private String show(
            @Nullable String group,
            Above above,
            List<ConsentRow> shown,
            @Nullable String trouble,
            Model model,
            Locale language) {
        boolean needed = group == null || group.isEmpty();
        model.addAttribute("group", needed ? "" : Group.of(group, people).value());
        model.addAttribute("groups", choices.groups(language));
        model.addAttribute("above", above);
        model.addAttribute("trouble", trouble);
        model.addAttribute("rows", shown);
        model.addAttribute(
                "wrong", shown.stream().filter(row -> !row.troubles().isEmpty()).toList());
        model.addAttribute(
                "wrongCells",
                shown.stream().mapToInt(row -> row.troubles().size()).sum() + (trouble == null ? 0 : 1));
        model.addAttribute("allKinds", choices.kinds(language));
        model.addAttribute("states", choices.says(language));
        model.addAttribute("signers", choices.signers(language));
        model.addAttribute("ways", choices.came(language));
        return "participants/consent-grid";
    }
}
