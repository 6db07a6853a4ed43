package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Entered;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Source;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;

/** «Кому нужен наставник»: a class at a time, a row per pupil, a topic from the catalogue. */
@Controller
@RequestMapping("/s/{alias}/people/requests")
@ForRoles(Role.COORDINATOR)
class RequestPages {

    private final People people;
    private final Requests requests;
    private final RequestSheet sheet;
    private final EnteringRows rows;
    private final ClassSheets classes;
    private final Choices choices;
    private final AccessJournal journal;
    private final PeopleTables tables;
    private final ShownViews views;
    private final TableFiles files;
    private final Clock clock;

    RequestPages(
            People people,
            Requests requests,
            RequestSheet sheet,
            EnteringRows rows,
            ClassSheets classes,
            Choices choices,
            AccessJournal journal,
            PeopleTables tables,
            ShownViews views,
            TableFiles files,
            Clock clock) {
        this.people = people;
        this.requests = requests;
        this.sheet = sheet;
        this.rows = rows;
        this.classes = classes;
        this.choices = choices;
        this.journal = journal;
        this.tables = tables;
        this.views = views;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Model model, Locale language) {
        Group chosen = Group.of(group, people);
        model.addAttribute("source", Source.PAPER.name());
        return show(chosen, sheet.kept(shown(chosen, user)), user, model, language);
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Locale language) {
        List<Person> members = journal.takeOut(
                user,
                Place.REQUESTS,
                () -> Group.of(group, people).members(people),
                taken -> taken.stream().map(Person::id).toList());
        return files.file(tables.requests(), sheet.kept(members), language);
    }

    /**
     * @param source how the coordinator knows it
     * @param whole  whether this is all the class answers, so that it is waited for no longer
     */
    @PostMapping
    Object save(
            @PathVariable String alias,
            @RequestParam String group,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "PAPER") Source source,
            @RequestParam Map<String, String> sent,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Group chosen = Group.of(group, people);
        List<Person> members = shown(chosen, user);
        Grid grid = new Grid(sent);
        List<RequestLine> lines = sheet.typed(members, grid);
        if (!RequestSheet.wrong(lines).isEmpty()) {
            model.addAttribute("source", source.name());
            return new ModelAndView(show(chosen, lines, user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int changed = rows.requests(members, grid, source, user.id());
        if (whole && !chosen.adults()) {
            classes.answered(ClassGroup.read(chosen.value()).orElseThrow(), ClassSheet.Answer.PAPER);
        }
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.requests", changed));
        return whole
                ? "redirect:/s/" + alias + "/people/classes"
                : "redirect:/s/" + alias + "/people/requests?group=" + UriUtils.encode(chosen.value(), "UTF-8");
    }

    private List<Person> shown(Group group, SignedInUser user) {
        return journal.show(
                user,
                Place.REQUESTS,
                () -> group.members(people),
                members -> members.stream().map(Person::id).toList());
    }

    private String show(Group group, List<RequestLine> lines, SignedInUser user, Model model, Locale language) {
        sheet.show(lines, model, language);
        model.addAttribute("sources", rows.sources(Entered.What.REQUEST));
        views.on(model, user, "/people/requests");
        model.addAttribute("group", group.value());
        model.addAttribute("groups", choices.groups(language));
        model.addAttribute(
                "total", requests.of(SchoolYear.of(LocalDate.now(clock))).size());
        return "participants/requests";
    }
}
