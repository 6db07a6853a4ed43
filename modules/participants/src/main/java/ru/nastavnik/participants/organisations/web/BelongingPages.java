package ru.nastavnik.participants.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import ru.nastavnik.participants.organisations.Organisation;
import ru.nastavnik.participants.organisations.Organisations;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Option;

/** Where one person from outside works or studies, from when till when. */
@Controller
@RequestMapping("/s/{alias}/people/{id}/organisations")
@ForRoles(Role.COORDINATOR)
class BelongingPages {

    private final Organisations organisations;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    BelongingPages(Organisations organisations, People people, MessageSource messages, Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where the person belongs or belonged. */
    private record Line(
            UUID id,
            UUID organisation,
            String name,
            String post,
            LocalDate since,
            @Nullable LocalDate until) {}

    @GetMapping
    String page(@PathVariable UUID id, Model model, Locale language) {
        Person person = known(id);
        model.addAttribute("form", new BelongingForm(null, "", LocalDate.now(clock)));
        return show(person, model, language);
    }

    private String show(Person person, Model model, Locale language) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", messages.getMessage("organisations.none-chosen", null, language)));
        organisations
                .all()
                .forEach(one -> options.add(new Option(
                        one.id().toString(), one.name() + ", " + one.inn().value())));
        model.addAttribute("id", person.id().value());
        model.addAttribute("name", person.name().full());
        model.addAttribute("pupil", !person.isAdult());
        model.addAttribute("organisations", options);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "rows",
                organisations.of(person.id()).stream()
                        .map(one -> new Line(
                                one.id(),
                                one.organisation(),
                                organisations
                                        .find(one.organisation())
                                        .map(Organisation::name)
                                        .orElse(""),
                                one.post().orElse(""),
                                one.since(),
                                one.until().orElse(null)))
                        .toList());
        return "participants/belonging";
    }

    @PostMapping
    Object join(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") BelongingForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Person person = known(id);
        form.check(errors);
        if (errors.hasErrors() || form.organisation() == null || form.since() == null) {
            return new ModelAndView(show(person, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        organisations.join(person.id(), form.organisation(), form.what(), form.since());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/" + id + "/organisations";
    }

    /** Today is the last day. */
    @PostMapping("/{belonging}/end")
    String end(
            @PathVariable String alias, @PathVariable UUID id, @PathVariable UUID belonging, RedirectAttributes next) {
        organisations.end(known(id).id(), belonging, LocalDate.now(clock));
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/" + id + "/organisations";
    }

    private Person known(UUID id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
