package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.util.UriComponentsBuilder;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;

/** The consents that lie in the folder, ticked by class in one go. */
@Controller
@RequestMapping("/s/{alias}/people/consents")
@ForRoles(Role.COORDINATOR)
class ConsentPages {

    /** By class, then by name: the order in which the papers come. */
    static final Comparator<Person> BY_CLASS = Comparator.comparing(
            person -> person.classGroup().orElse(null), Comparator.nullsLast(Comparator.<ClassGroup>naturalOrder()));

    private final People people;
    private final Consents consents;
    private final ConsentSheets sheets;
    private final ConsentChoices choices;
    private final AccessJournal journal;
    private final TableFiles files;
    private final ShownViews views;
    private final Clock clock;

    ConsentPages(
            People people,
            Consents consents,
            ConsentSheets sheets,
            ConsentChoices choices,
            AccessJournal journal,
            TableFiles files,
            ShownViews views,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.sheets = sheets;
        this.choices = choices;
        this.journal = journal;
        this.files = files;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam @Nullable String group,
            @RequestParam(defaultValue = "ALL") ConsentFilter show,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        model.addAttribute("form", ConsentForm.on(today()));
        return show(group, show, Set.of(), Map.of(), user, model, language);
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(
            @RequestParam @Nullable String group,
            @RequestParam(defaultValue = "ALL") ConsentFilter show,
            @CurrentUser SignedInUser user,
            Locale language) {
        List<Person> persons = journal.takeOut(
                user,
                Place.CONSENTS,
                () -> {
                    List<Person> all = sheets.listed(group);
                    Map<PersonId, PersonConsents> known = consents.ofPeople(all);
                    return all.stream()
                            .filter(person -> show.admits(of(person, known)))
                            .toList();
                },
                taken -> taken.stream().map(Person::id).toList());
        Map<PersonId, PersonConsents> known = consents.ofPeople(persons);
        return files.file(
                PeopleTables.consents(),
                persons.stream()
                        .map(person -> ConsentLine.of(person, of(person, known), null, false))
                        .toList(),
                language);
    }

    @PostMapping
    Object record(
            @PathVariable String alias,
            @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Map<PersonId, Signer> signers = signers(form, typed);
        form.check(errors, today());
        if (!errors.hasErrors()) {
            try {
                consents.record(form.words(signers, user.id()), form.papers());
            } catch (Refusal refusal) {
                errors.reject(refusal.messageKey(), refusal.values().toArray(), null);
            }
        }
        if (errors.hasErrors()) {
            ConsentFilter show = Objects.requireNonNullElse(form.show(), ConsentFilter.ALL);
            return new ModelAndView(
                    show(form.group(), show, new HashSet<>(form.persons()), signers, user, model, language),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(
                Notice.NAME, Notice.of("people.notice.consents", form.persons().size()));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/s/" + alias + "/people/consents")
                        .queryParam("group", Objects.requireNonNullElse(form.group(), ""))
                        .queryParam("show", Objects.requireNonNullElse(form.show(), ConsentFilter.ALL))
                        .build()
                        .encode()
                        .toUriString();
    }

    /** Rows that name a signer of their own. */
    private static Map<PersonId, Signer> signers(ConsentForm form, Map<String, String> typed) {
        Map<PersonId, Signer> signers = new HashMap<>();
        for (PersonId person : form.persons()) {
            String name = typed.getOrDefault("by." + person, "");
            Signer.offered().stream()
                    .filter(signer -> signer.name().equals(name))
                    .forEach(signer -> signers.put(person, signer));
        }
        return signers;
    }

    private String show(
            @Nullable String group,
            ConsentFilter show,
            Set<PersonId> chosen,
            Map<PersonId, Signer> signers,
            SignedInUser user,
            Model model,
            Locale language) {
        boolean needed = group == null || group.isEmpty();
        List<Person> persons = journal.show(
                user,
                Place.CONSENTS,
                () -> sheets.listed(group),
                shown -> shown.stream().map(Person::id).toList());
        Map<PersonId, PersonConsents> known = consents.ofPeople(persons);
        views.on(model, user, "/people/consents");
        model.addAttribute("group", needed ? "" : Group.of(group, people).value());
        model.addAttribute("show", show.name());
        model.addAttribute("groups", choices.groups(language));
        model.addAttribute("filters", choices.filters(language));
        model.addAttribute("states", choices.says(language));
        model.addAttribute("allKinds", choices.kinds(language));
        model.addAttribute("signers", choices.signers(language));
        model.addAttribute("ways", choices.came(language));
        model.addAttribute("awaited", consents.awaited(SchoolYear.of(today())).size());
        model.addAttribute(
                "counts",
                Stream.of(ConsentFilter.values())
                        .map(filter ->
                                known.values().stream().filter(filter::admits).count())
                        .toList());
        model.addAttribute(
                "rows",
                persons.stream()
                        .filter(person -> show.admits(of(person, known)))
                        .map(person -> ConsentLine.of(
                                person, of(person, known), signers.get(person.id()), chosen.contains(person.id())))
                        .toList());
        return "participants/consents";
    }

    private static PersonConsents of(Person person, Map<PersonId, PersonConsents> known) {
        return Objects.requireNonNull(known.get(person.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
