package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import ru.nastavnik.participants.Entered;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Source;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;

/** «Кто готов быть наставником»: the adults, or a class, on one sheet. */
@Controller
@RequestMapping("/s/{alias}/people/readiness")
@ForRoles(Role.COORDINATOR)
class ReadinessPages {

    private final People people;
    private final Readiness readiness;
    private final EnteringRows rows;
    private final Choices choices;
    private final AccessJournal journal;
    private final PeopleTables tables;
    private final ShownViews views;
    private final TableFiles files;
    private final Clock clock;

    ReadinessPages(
            People people,
            Readiness readiness,
            EnteringRows rows,
            Choices choices,
            AccessJournal journal,
            PeopleTables tables,
            ShownViews views,
            TableFiles files,
            Clock clock) {
        this.people = people;
        this.readiness = readiness;
        this.rows = rows;
        this.choices = choices;
        this.journal = journal;
        this.tables = tables;
        this.views = views;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Model model, Locale language) {
        Group chosen = Group.of(group == null ? Group.ADULTS : group, people);
        Map<PersonId, Ready> known = readiness.of(year());
        List<ReadyLine> lines = shown(chosen, user).stream()
                .map(person -> ReadyLine.of(person, known.get(person.id())))
                .toList();
        model.addAttribute("source", Source.PAPER.name());
        return show(chosen, lines, known.size(), user, model, language);
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Locale language) {
        Group chosen = Group.of(group == null ? Group.ADULTS : group, people);
        Map<PersonId, Ready> known = readiness.of(year());
        List<Person> members = journal.takeOut(
                user,
                Place.READINESS,
                () -> chosen.members(people),
                taken -> taken.stream().map(Person::id).toList());
        return files.file(
                tables.readiness(),
                members.stream()
                        .map(person -> ReadyLine.of(person, known.get(person.id())))
                        .toList(),
                language);
    }

    @PostMapping
    Object save(
            @PathVariable String alias,
            @RequestParam String group,
            @RequestParam(defaultValue = "PAPER") Source source,
            @RequestParam Map<String, String> sent,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Group chosen = Group.of(group, people);
        Grid grid = new Grid(sent);
        Map<PersonId, Ready> known = readiness.of(year());
        List<ReadyLine> lines = shown(chosen, user).stream()
                .filter(person -> grid.has(person.id()))
                .map(person -> ReadyLine.typed(person, grid).checked())
                .toList();
        if (lines.stream().anyMatch(line -> !line.troubles().isEmpty())) {
            model.addAttribute("source", source.name());
            return new ModelAndView(
                    show(chosen, lines, known.size(), user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<ReadyLine> touched = lines.stream().filter(ReadyLine::touched).toList();
        rows.readiness(
                touched.stream()
                        .filter(ReadyLine::ready)
                        .map(line -> declaration(line, known.get(id(line))))
                        .toList(),
                touched.stream()
                        .filter(line -> !line.ready())
                        .map(ReadinessPages::id)
                        .toList(),
                source,
                user.id());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.readiness", touched.size()));
        return "redirect:/s/" + alias + "/people/readiness?group=" + UriUtils.encode(chosen.value(), "UTF-8");
    }

    /** The sheet shows two subjects; who has more keeps the others. */
    private static Readiness.Declaration declaration(ReadyLine line, @Nullable Ready earlier) {
        Set<String> subjects = new HashSet<>(line.subjects());
        if (earlier != null) {
            new TreeSet<>(earlier.subjects()).stream().skip(2).forEach(subjects::add);
        }
        return new Readiness.Declaration(
                id(line),
                subjects,
                ReadyLine.number(line.years(), 0),
                line.capacity().isEmpty() ? null : Integer.valueOf(line.capacity()));
    }

    private List<Person> shown(Group group, SignedInUser user) {
        return journal.show(
                user,
                Place.READINESS,
                () -> group.members(people),
                members -> members.stream().map(Person::id).toList());
    }

    private static PersonId id(ReadyLine line) {
        return PersonId.of(line.person().id());
    }

    private String show(
            Group group, List<ReadyLine> lines, int total, SignedInUser user, Model model, Locale language) {
        model.addAttribute("sources", rows.sources(Entered.What.READINESS));
        views.on(model, user, "/people/readiness");
        model.addAttribute("group", group.value());
        model.addAttribute("groups", choices.groups(language));
        model.addAttribute("subjects", choices.subjects(language));
        model.addAttribute("rows", lines);
        model.addAttribute("total", total);
        model.addAttribute(
                "wrong",
                lines.stream().filter(line -> !line.troubles().isEmpty()).toList());
        model.addAttribute(
                "wrongCells",
                lines.stream().mapToInt(line -> line.troubles().size()).sum());
        return "participants/readiness";
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
