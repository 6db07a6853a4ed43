package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.doubles.Merges;
import ru.nastavnik.participants.organisations.Organisations;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.rights.TextScreen;
import ru.nastavnik.participants.rights.web.WhoSees;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;

/** One person: typed by hand, corrected, left, back again. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class PersonPages {

    private final People people;
    private final GivingAccess access;
    private final Choices choices;
    private final ConsentCards consents;
    private final BaseCards bases;
    private final AccessJournal journal;
    private final WhoSees whoSees;
    private final TextScreen screen;
    private final Merges merges;
    private final Organisations organisations;
    private final Clock clock;

    PersonPages(
            People people,
            GivingAccess access,
            Choices choices,
            ConsentCards consents,
            BaseCards bases,
            AccessJournal journal,
            WhoSees whoSees,
            TextScreen screen,
            Merges merges,
            Organisations organisations,
            Clock clock) {
        this.people = people;
        this.access = access;
        this.choices = choices;
        this.consents = consents;
        this.bases = bases;
        this.journal = journal;
        this.whoSees = whoSees;
        this.screen = screen;
        this.merges = merges;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/new")
    String empty(Model model, Locale language) {
        model.addAttribute("form", PersonForm.empty());
        return show(model, language);
    }

    @PostMapping("/new")
    Object add(
            @PathVariable String alias,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors, today());
        if (errors.hasErrors()) {
            return new ModelAndView(show(model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person person = people.add(form.name(), Objects.requireNonNull(form.kind()), form.details(today()));
        next.addFlashAttribute(
                Notice.NAME, Notice.of("people.notice.added", person.name().full()));
        return "redirect:/s/" + alias + "/people";
    }

    /** The director reads what the table of fields gives to a director, and corrects nothing. */
    @GetMapping("/{id}")
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    String card(
            @PathVariable String alias,
            @PathVariable UUID id,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        Optional<PersonId> now = merges.nowKnownAs(new PersonId(id));
        if (now.isPresent()) {
            return "redirect:/s/" + alias + "/people/" + now.get();
        }
        Person person = shown(id, user);
        model.addAttribute("form", PersonForm.of(person));
        return show(person, user, model, language);
    }

    @PostMapping("/{id}")
    Object correct(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Person person = person(id);
        PersonForm whole = new PersonForm(
                form.surname(),
                form.given(),
                form.patronymic(),
                person.kind(),
                form.group(),
                form.post(),
                form.birth(),
                form.experience() == null
                        ? person.experienceYears().map(Object::toString).orElse("")
                        : form.experience());
        whole.check(errors, today());
        if (errors.hasErrors()) {
            return new ModelAndView(show(shown(id, user), user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        people.correct(person.id(), whole.name(), whole.details(today()));
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    @PostMapping("/{id}/kind")
    String become(
            @PathVariable String alias, @PathVariable UUID id, @RequestParam PersonKind kind, RedirectAttributes next) {
        people.become(person(id).id(), kind);
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    @PostMapping("/{id}/left")
    String left(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        Person person = person(id);
        access.takeBack(person.id());
        people.leave(person.id());
        next.addFlashAttribute(
                Notice.NAME, Notice.of("people.notice.left", person.name().full()));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    @PostMapping("/{id}/back")
    String back(@PathVariable String alias, @PathVariable UUID id, RedirectAttributes next) {
        Person person = people.comeBack(person(id).id());
        next.addFlashAttribute(
                Notice.NAME, Notice.of("people.notice.back", person.name().full()));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    private Person shown(UUID id, SignedInUser user) {
        return journal.show(user, Place.CARD, () -> person(id), person -> List.of(person.id()));
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Model model, Locale language) {
        model.addAttribute("kinds", choices.kinds(language));
        return "participants/new-person";
    }

    private String show(Person person, SignedInUser user, Model model, Locale language) {
        whoSees.on(model, user, language);
        model.addAttribute("withdrawn", consents.processingIsWithdrawn(person));
        model.addAttribute("corrects", user.is(Role.COORDINATOR));
        BaseCard card = bases.of(person, language);
        model.addAttribute("card", card);
        List<String> texts = new ArrayList<>(card.texts());
        person.post().ifPresent(texts::add);
        model.addAttribute("watched", String.join(", ", screen.watched(texts.toArray(String[]::new))));
        model.addAttribute("person", PersonLine.of(person));
        model.addAttribute("kind", choices.word("people.kind." + person.kind(), language));
        model.addAttribute("pupil", !person.isAdult());
        model.addAttribute("teaches", person.kind() == PersonKind.STAFF);
        model.addAttribute("become", choices.otherKinds(person, language));
        model.addAttribute("leftOn", person.leftOn().orElse(null));
        model.addAttribute("organisations", String.join(", ", organisations.namesOf(person.id())));
        model.addAttribute("consents", consents.of(person));
        return "participants/person";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
