package ru.nastavnik.participants.organisations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.organisations.Belonging;
import ru.nastavnik.participants.organisations.Organisation;
import ru.nastavnik.participants.organisations.Organisations;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;

/** «Организации-партнёры»: the list, and one of them with its people by name and post. */
@Controller
@RequestMapping("/s/{alias}/people/organisations")
@ForRoles(Role.COORDINATOR)
class OrganisationPages {

    private static final Table<Line> PARTNERS = Table.<Line>titled("organisations.title")
            .column("organisations.name", Line::name)
            .column("organisations.inn", Line::inn)
            .column("organisations.agreement", Line::agreement)
            .column("organisations.people", Line::people);

    private static final Table<Member> MEMBERS = Table.<Member>titled("organisations.members")
            .column("people.column.name", Member::name)
            .column("organisations.post", Member::post)
            .column("organisations.since", Member::since)
            .column("organisations.until", Member::until);

    private final Organisations organisations;
    private final People people;
    private final AccessJournal journal;
    private final TableFiles files;

    OrganisationPages(Organisations organisations, People people, AccessJournal journal, TableFiles files) {
        this.organisations = organisations;
        this.people = people;
        this.journal = journal;
        this.files = files;
    }

    /** A partner in the list. */
    private record Line(UUID id, String name, String inn, String agreement, long people) {}

    /** Somebody of a partner; {@code name} is empty of whom may not be shown. */
    @PersonalData
    private record Member(
            String person,
            String name,
            String post,
            LocalDate since,
            @Nullable LocalDate until) {

        @Override
        public String toString() {
            return "Member[%s]".formatted(person);
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", new OrganisationForm("", "", ""));
        return showAll(model);
    }

    private String showAll(Model model) {
        model.addAttribute("rows", partners());
        return "participants/organisations";
    }

    private List<Line> partners() {
        Map<UUID, Long> sizes = organisations.sizes();
        return organisations.all().stream()
                .map(one -> new Line(
                        one.id(),
                        one.name(),
                        one.inn().value(),
                        one.agreement().orElse(""),
                        sizes.getOrDefault(one.id(), 0L)))
                .toList();
    }

    /** Partners and how many people each has; no names of people. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(Locale language) {
        return files.file(PARTNERS, partners(), language);
    }

    @PostMapping
    Object add(
            @PathVariable String alias,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(showAll(model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Organisation added = organisations.add(form.number(), form.called(), form.agreed());
        next.addFlashAttribute(Notice.NAME, Notice.of("organisations.notice.added", added.name()));
        return "redirect:/s/" + alias + "/people/organisations";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        Organisation organisation = known(id);
        model.addAttribute("form", OrganisationForm.of(organisation));
        return show(organisation, model);
    }

    private String show(Organisation organisation, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("members", members(organisation));
        return "participants/organisation";
    }

    @GetMapping("/{id}/table.xlsx")
    ResponseEntity<byte[]> membersFile(@PathVariable UUID id, @CurrentUser SignedInUser user, Locale language) {
        Organisation organisation = known(id);
        List<Member> taken = journal.takeOut(
                user,
                Place.ORGANISATION,
                () -> members(organisation),
                members -> members.stream()
                        .map(member -> PersonId.of(member.person()))
                        .toList());
        return files.file(MEMBERS, taken, language);
    }

    private List<Member> members(Organisation organisation) {
        List<Belonging> all = organisations.members(organisation.id());
        Map<PersonId, Person> known = people
                .all(all.stream().map(Belonging::person).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return all.stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> new Member(
                        one.person().toString(),
                        known.get(one.person()).name().full(),
                        one.post().orElse(""),
                        one.since(),
                        one.until().orElse(null)))
                .toList();
    }

    @PostMapping("/{id}")
    Object correct(
            @PathVariable String alias,
            @PathVariable UUID id,
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        Organisation organisation = known(id);
        form.check(errors);
        if (errors.hasErrors()) {
            return new ModelAndView(show(organisation, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        organisations.correct(id, form.number(), form.called(), form.agreed());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/organisations/" + id;
    }

    private Organisation known(UUID id) {
        return organisations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
