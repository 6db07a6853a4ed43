package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentFact;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** A consent is taken back, most often by phone; a fact is said to be a mistake. */
@Controller
@RequestMapping("/s/{alias}/people/consents/{id}")
@ForRoles(Role.COORDINATOR)
class WithdrawalPages {

    private final People people;
    private final Consents consents;
    private final ConsentChoices choices;
    private final AccessJournal journal;
    private final Clock clock;

    WithdrawalPages(People people, Consents consents, ConsentChoices choices, AccessJournal journal, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.choices = choices;
        this.journal = journal;
        this.clock = clock;
    }

    /** All is filled in as it most often is: who signed calls, today, and takes everything back. */
    @GetMapping("/withdrawal")
    String page(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        Person person = shown(id, user);
        PersonConsents present = present(person);
        List<ConsentFact> history = consents.history(person.id());
        Signer signer = ofAge(present)
                ? Signer.SELF
                : history.stream()
                        .filter(fact -> fact.says() == Says.GIVEN)
                        .map(ConsentFact::signer)
                        .filter(Signer::represents)
                        .findFirst()
                        .orElse(Signer.MOTHER);
        String ground = history.stream()
                .filter(fact -> fact.signer() == signer)
                .flatMap(fact -> fact.ground().stream())
                .findFirst()
                .orElse("");
        List<ConsentKind> kinds = ConsentKind.all().stream()
                .filter(kind ->
                        kind.isNeededToTakePart() || present.of(kind).state().isActive())
                .toList();
        model.addAttribute("form", new WithdrawalForm(signer, ground, kinds, Came.PHONE, LocalDate.now(clock)));
        return show(person, present, model, language);
    }

    @PostMapping("/withdrawal")
    Object withdraw(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Person person = person(id);
        form.check(errors, LocalDate.now(clock));
        if (!errors.hasErrors()) {
            try {
                consents.record(List.of(person.id()), form.papers(), form.word(user.id()));
            } catch (Refusal refusal) {
                errors.reject(refusal.messageKey(), refusal.values().toArray(), null);
            }
        }
        if (errors.hasErrors()) {
            return new ModelAndView(
                    show(shown(id, user), present(person), model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of("people.notice.consent-withdrawn", person.name().full()));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    @PostMapping("/mistaken/{fact}")
    String mistaken(
            @PathVariable String alias,
            @PathVariable UUID id,
            @PathVariable UUID fact,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        consents.mistaken(person(id).id(), fact, user.id());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.consent-mistaken"));
        return "redirect:/s/" + alias + "/people/" + id;
    }

    private String show(Person person, PersonConsents present, Model model, Locale language) {
        model.addAttribute("person", PersonLine.of(person));
        model.addAttribute("ofAge", ofAge(present));
        model.addAttribute(
                "signers", choices.named(ofAge(present) ? List.of(Signer.SELF) : Signer.offered(), language));
        model.addAttribute("allKinds", choices.kinds(language));
        model.addAttribute("ways", choices.came(language));
        return "participants/withdrawal";
    }

    private PersonConsents present(Person person) {
        return Objects.requireNonNull(consents.ofPeople(List.of(person)).get(person.id()));
    }

    private static boolean ofAge(PersonConsents present) {
        return present.signers() == AgeRule.Signers.SELF;
    }

    private Person shown(UUID id, SignedInUser user) {
        return journal.show(user, Place.CONSENTS, () -> person(id), person -> List.of(person.id()));
    }

    private Person person(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
