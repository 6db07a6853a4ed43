package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.util.UriUtils;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Consent;
import ru.nastavnik.participants.Consents;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Option;

/** The consents that lie in the folder, ticked by class in one go. */
@Controller
@RequestMapping("/s/{alias}/people/consents")
@ForRoles(Role.COORDINATOR)
class ConsentPages {

    /** By class, then by name: the order in which the papers come. */
    private static final Comparator<Person> BY_CLASS = Comparator.comparing(
            person -> person.classGroup().orElse(null), Comparator.nullsLast(Comparator.<ClassGroup>naturalOrder()));

    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final Consents consents;
    private final Choices choices;
    private final Clock clock;

    ConsentPages(
            People people, Requests requests, Readiness readiness, Consents consents, Choices choices, Clock clock) {
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.consents = consents;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam @Nullable String group, Model model, Locale language) {
        model.addAttribute("form", ConsentForm.on(today()));
        return show(group, Set.of(), model, language);
    }

    @PostMapping
    Object record(
            @PathVariable String alias,
            @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors, today());
        if (errors.hasErrors()) {
            return new ModelAndView(
                    show(form.group(), new HashSet<>(form.persons()), model, language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        consents.record(
                form.persons(),
                Objects.requireNonNull(form.state()),
                Objects.requireNonNull(form.day()),
                form.whereKept());
        next.addFlashAttribute(
                Notice.NAME, Notice.of("people.notice.consents", form.persons().size()));
        return "redirect:/s/" + alias + "/people/consents?group="
                + UriUtils.encode(Objects.requireNonNullElse(form.group(), ""), "UTF-8");
    }

    private String show(@Nullable String group, Set<PersonId> chosen, Model model, Locale language) {
        boolean needed = group == null || group.isEmpty();
        List<Person> persons = needed ? whoTakesPart() : Group.of(group, people).members(people);
        Map<PersonId, Consent> known =
                consents.of(persons.stream().map(Person::id).toList());
        List<Option> groups = new ArrayList<>();
        groups.add(new Option("", choices.word("people.consents.needed", language)));
        groups.addAll(choices.groups(language));
        model.addAttribute("group", needed ? "" : Group.of(group, people).value());
        model.addAttribute("groups", groups);
        model.addAttribute("states", choices.consentStates(language));
        model.addAttribute("awaited", consents.awaited(SchoolYear.of(today())).size());
        model.addAttribute(
                "rows",
                persons.stream()
                        .map(person -> ConsentLine.of(person, known.get(person.id()), chosen.contains(person.id())))
                        .toList());
        return "participants/consents";
    }

    private List<Person> whoTakesPart() {
        SchoolYear year = SchoolYear.of(today());
        Set<PersonId> all = new HashSet<>(requests.of(year).keySet());
        all.addAll(readiness.of(year).keySet());
        return people.all(all).stream()
                .filter(person -> person.leftOn().isEmpty())
                .sorted(BY_CLASS)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
