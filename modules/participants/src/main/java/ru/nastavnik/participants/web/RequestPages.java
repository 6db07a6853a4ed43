package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Request;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;

/** «Кому нужен наставник»: a class at a time, a row per pupil, a topic from the catalogue. */
@Controller
@RequestMapping("/s/{alias}/people/requests")
@ForRoles(Role.COORDINATOR)
class RequestPages {

    private final People people;
    private final Requests requests;
    private final Catalogue catalogue;
    private final Choices choices;
    private final Clock clock;

    RequestPages(People people, Requests requests, Catalogue catalogue, Choices choices, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.catalogue = catalogue;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam @Nullable String group, Model model, Locale language) {
        Group chosen = Group.of(group, people);
        Map<PersonId, Request> known = requests.of(year());
        return show(
                chosen,
                chosen.members(people).stream()
                        .map(person -> RequestLine.of(person, known.get(person.id())))
                        .toList(),
                known.size(),
                model,
                language);
    }

    @PostMapping
    Object save(
            @PathVariable String alias,
            @RequestParam String group,
            @RequestParam Map<String, String> sent,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Group chosen = Group.of(group, people);
        List<Person> members = chosen.members(people);
        Grid grid = new Grid(sent);
        Set<String> withSubject = new HashSet<>();
        catalogue.topics().stream().filter(Topic::needsSubject).map(Topic::code).forEach(withSubject::add);
        List<RequestLine> lines = members.stream()
                .map(person -> RequestLine.typed(person, grid, trouble(person, grid, withSubject)))
                .toList();
        if (lines.stream().anyMatch(line -> line.trouble() != null)) {
            return new ModelAndView(
                    show(chosen, lines, requests.of(year()).size(), model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int changed = write(members, grid);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.requests", changed));
        return "redirect:/s/" + alias + "/people/requests?group=" + UriUtils.encode(chosen.value(), "UTF-8");
    }

    private static @Nullable String trouble(Person person, Grid grid, Set<String> withSubject) {
        boolean lacking = withSubject.contains(grid.value("topic", person.id()))
                && grid.value("subject", person.id()).isEmpty();
        return lacking ? "people.requests.which-subject" : null;
    }

    private int write(List<Person> members, Grid grid) {
        List<Requests.Tick> ticks = new ArrayList<>();
        List<PersonId> gone = new ArrayList<>();
        for (Person person : members) {
            String topic = grid.value("topic", person.id());
            String subject = topic.isEmpty() ? "" : grid.value("subject", person.id());
            if (grid.isTouched(person.id(), RequestLine.joined(topic, subject))) {
                if (topic.isEmpty()) {
                    gone.add(person.id());
                } else {
                    ticks.add(new Requests.Tick(person.id(), topic, subject.isEmpty() ? null : subject));
                }
            }
        }
        requests.change(year(), ticks, gone);
        return ticks.size() + gone.size();
    }

    private String show(Group group, List<RequestLine> lines, int total, Model model, Locale language) {
        model.addAttribute("group", group.value());
        model.addAttribute("groups", choices.groups(language));
        model.addAttribute("topics", choices.topics(language));
        model.addAttribute("subjects", choices.subjects(language));
        model.addAttribute("rows", lines);
        model.addAttribute("total", total);
        model.addAttribute(
                "troubles",
                lines.stream().filter(line -> line.trouble() != null).toList());
        return "participants/requests";
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
