package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.AgeRule;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.ConsentPaper;
import ru.nastavnik.participants.consents.ConsentReference;
import ru.nastavnik.participants.consents.Consents;
import ru.nastavnik.participants.consents.Line;
import ru.nastavnik.participants.consents.PersonConsents;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.words.Refusal;

/** Blanks for everyone whose paper is awaited, printed by class in one go. */
@Controller
@RequestMapping("/s/{alias}/people/consents")
@ForRoles(Role.COORDINATOR)
class BlankPages {

    private final People people;
    private final Consents consents;
    private final ConsentReference reference;
    private final ConsentChoices choices;
    private final AccessJournal journal;
    private final Clock clock;

    BlankPages(
            People people,
            Consents consents,
            ConsentReference reference,
            ConsentChoices choices,
            AccessJournal journal,
            Clock clock) {
        this.people = people;
        this.consents = consents;
        this.reference = reference;
        this.choices = choices;
        this.journal = journal;
        this.clock = clock;
    }

    /** One sheet a person and kind, by class, then by name, then by kind. */
    @HeavyWork
    @GetMapping("/blanks")
    String blanks(
            @RequestParam @Nullable String group,
            @RequestParam(defaultValue = "false") boolean publication,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        LocalDate today = LocalDate.now(clock);
        boolean needed = group == null || group.isEmpty();
        List<Person> persons = journal.show(
                user,
                Place.BLANKS,
                () -> (needed
                                ? consents.whoTakesPart(SchoolYear.of(today))
                                : Group.of(group, people).members(people))
                        .stream().sorted(ConsentPages.BY_CLASS).toList(),
                shown -> shown.stream().map(Person::id).toList());
        return show(persons, needed ? "" : Group.of(group, people).value(), publication, model, language);
    }

    /** The blanks of people who were chosen one by one. */
    @HeavyWork
    @PostMapping("/blanks")
    String ofChosen(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "false") boolean publication,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        List<Person> persons = journal.show(
                user,
                Place.BLANKS,
                () -> people.all(chosen.stream().map(PersonId::new).toList()).stream()
                        .sorted(ConsentPages.BY_CLASS)
                        .toList(),
                shown -> shown.stream().map(Person::id).toList());
        if (persons.isEmpty()) {
            throw new Refusal("people.bases.refusal.nobody-chosen");
        }
        return show(persons, "", publication, model, language);
    }

    private String show(List<Person> persons, String group, boolean publication, Model model, Locale language) {
        Map<PersonId, List<BlankView>> byPerson = sheets(persons, publication, LocalDate.now(clock));
        List<BlankView> sheets =
                byPerson.values().stream().flatMap(List::stream).toList();
        model.addAttribute("group", group);
        model.addAttribute("groups", choices.groups(language));
        model.addAttribute("publication", publication);
        model.addAttribute("sheets", sheets);
        model.addAttribute("persons", byPerson.size());
        return "participants/blanks";
    }

    private Map<PersonId, List<BlankView>> sheets(List<Person> persons, boolean publication, LocalDate today) {
        Map<PersonId, PersonConsents> known = consents.ofPeople(persons);
        Map<ConsentKind, ConsentPaper> papers = reference.papers(today);
        Map<PersonId, List<BlankView>> sheets = new LinkedHashMap<>();
        for (Person person : persons) {
            PersonConsents present = Objects.requireNonNull(known.get(person.id()));
            boolean adult = present.signers() == AgeRule.Signers.SELF;
            for (ConsentPaper paper : papers.values()) {
                Set<Line> lines = present.blank(paper.kind());
                boolean asked = paper.kind().isNeededToTakePart() || publication;
                if (asked && !lines.isEmpty()) {
                    sheets.computeIfAbsent(person.id(), same -> new ArrayList<>())
                            .add(BlankView.of(person, paper, lines, adult));
                }
            }
        }
        return sheets;
    }
}
