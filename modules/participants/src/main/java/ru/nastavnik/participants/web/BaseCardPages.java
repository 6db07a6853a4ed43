package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.rights.web.WhoSees;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** What the bases say of one person: the request with its words, and everything about a mentor. */
@Controller
@RequestMapping("/s/{alias}/people/{id}")
@ForRoles(Role.COORDINATOR)
class BaseCardPages {

    private static final int MOST_YEARS = 70;

    private final People people;
    private final Requests requests;
    private final Readiness readiness;
    private final Choices choices;
    private final WhoSees whoSees;
    private final AccessJournal journal;
    private final Clock clock;

    BaseCardPages(
            People people,
            Requests requests,
            Readiness readiness,
            Choices choices,
            WhoSees whoSees,
            AccessJournal journal,
            Clock clock) {
        this.people = people;
        this.requests = requests;
        this.readiness = readiness;
        this.choices = choices;
        this.whoSees = whoSees;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/mentee")
    String mentee(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        Person person = shown(id, user);
        model.addAttribute("form", MenteeForm.of(requests.of(year()).get(person.id())));
        return show(person, "participants/mentee", user, model, language);
    }

    @PostMapping("/mentee")
    Object saveMentee(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") MenteeForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Person person = shown(id, user);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                String subject = Objects.requireNonNullElse(form.subject(), "");
                requests.tick(
                        person.id(), year(), Objects.requireNonNull(form.topic()), subject.isEmpty() ? null : subject);
                requests.describe(person.id(), year(), form.about());
                next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
                return "redirect:/s/" + alias + "/people/" + id;
            } catch (Refusal refusal) {
                errors.rejectValue(
                        "subject", refusal.messageKey(), refusal.values().toArray(), null);
            }
        }
        return new ModelAndView(
                show(person, "participants/mentee", user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/mentor")
    String mentor(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        Person person = shown(id, user);
        model.addAttribute(
                "form",
                MentorForm.of(
                        readiness.of(year()).get(person.id()),
                        readiness.toldBefore(List.of(person.id()), year()).get(person.id())));
        return show(person, "participants/mentor", user, model, language);
    }

    @PostMapping("/mentor")
    Object saveMentor(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") MentorForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Person person = shown(id, user);
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(
                    show(person, "participants/mentor", user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Ready known = readiness.of(year()).get(person.id());
        readiness.declare(
                person.id(),
                year(),
                known == null ? person.subject().map(Set::of).orElse(Set.of()) : known.subjects(),
                known == null ? Math.min(MOST_YEARS, person.experienceYears().orElse(0)) : known.experienceYears(),
                form.places());
        readiness.describe(person.id(), year(), form.about());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    private Person shown(UUID id, SignedInUser user) {
        return journal.show(
                user,
                Place.CARD,
                () -> people.find(new PersonId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                person -> List.of(person.id()));
    }

    private String show(Person person, String view, SignedInUser user, Model model, Locale language) {
        whoSees.on(model, user, language);
        model.addAttribute("person", PersonLine.of(person));
        model.addAttribute("topics", choices.topics(language));
        model.addAttribute("subjects", choices.subjects(language));
        return view;
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
