package ru.nastavnik.participants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.nastavnik.participants.GivingAccess;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.classes.ClassSheet;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.web.TableFiles;

/** «Дать доступ»: a slip per person, a page per list, printed and handed over. */
@Controller
@RequestMapping("/s/{alias}/people/access")
@ForRoles(Role.COORDINATOR)
class AccessPages {

    private final People people;
    private final Readiness readiness;
    private final ClassSheets classes;
    private final Memberships memberships;
    private final GivingAccess access;
    private final AccessJournal journal;
    private final TableFiles files;
    private final Clock clock;

    AccessPages(
            People people,
            Readiness readiness,
            ClassSheets classes,
            Memberships memberships,
            GivingAccess access,
            AccessJournal journal,
            TableFiles files,
            Clock clock) {
        this.people = people;
        this.readiness = readiness;
        this.classes = classes;
        this.memberships = memberships;
        this.access = access;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(@CurrentUser SignedInUser user, Model model) {
        model.addAttribute("rows", lines(journal.show(user, Place.ACCESS, people::adults, AccessPages::ids)));
        return "participants/access";
    }

    /** Logins, no passwords: these are kept nowhere. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        return files.file(
                PeopleTables.ACCESS,
                lines(journal.takeOut(user, Place.ACCESS, people::adults, AccessPages::ids)),
                language);
    }

    private List<AccessLine> lines(List<Person> adults) {
        Set<PersonId> ready = readiness.of(SchoolYear.of(LocalDate.now(clock))).keySet();
        Set<UserId> mentors = memberships.holders(TenantContext.school(), Role.MENTOR);
        return adults.stream()
                .map(person -> AccessLine.of(person, ready.contains(person.id()), mentors))
                .sorted(Comparator.comparing(line -> !line.ready()))
                .toList();
    }

    private static List<PersonId> ids(List<Person> persons) {
        return persons.stream().map(Person::id).toList();
    }

    /** The slips are shown in the answer itself: their passwords are kept nowhere. */
    @PostMapping
    Object give(
            @PathVariable String alias,
            @RequestParam(required = false) List<UUID> chosen,
            @CurrentUser SignedInUser user,
            Model model,
            RedirectAttributes next) {
        if (chosen == null || chosen.isEmpty()) {
            model.addAttribute("trouble", "people.access.nobody-chosen");
            return new ModelAndView(page(user, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return handOut(chosen.stream().map(PersonId::new).toList(), alias, Role.MENTOR, user, model);
    }

    /** Everyone who leads a class now. */
    @PostMapping("/class-teachers")
    Object giveToClassTeachers(@PathVariable String alias, @CurrentUser SignedInUser user, Model model) {
        List<PersonId> leaders = classes.all().stream()
                .map(ClassSheet::teacher)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return handOut(leaders, alias, Role.CLASS_TEACHER, user, model);
    }

    private String handOut(List<PersonId> persons, String alias, Role role, SignedInUser user, Model model) {
        GivingAccess.Handout handout = access.handOut(persons, alias, role);
        model.addAttribute("again", role == Role.CLASS_TEACHER ? "/people/access/class-teachers" : "/people/access");
        model.addAttribute("down", handout.down());
        model.addAttribute(
                "waiting", handout.waiting().stream().map(PersonLine::of).toList());
        return slips(handout.slips(), user, model);
    }

    @PostMapping("/{id}/slip")
    Object printAnew(
            @PathVariable String alias,
            @PathVariable UUID id,
            @CurrentUser SignedInUser user,
            Model model,
            RedirectAttributes next) {
        try {
            model.addAttribute("again", "/people/access");
            model.addAttribute("down", false);
            model.addAttribute("waiting", List.of());
            return slips(List.of(access.printAnew(new PersonId(id))), user, model);
        } catch (SignInServerDown down) {
            next.addFlashAttribute("trouble", "people.access.down");
            return "redirect:/s/" + alias + "/people/access";
        }
    }

    private String slips(List<GivingAccess.Slip> made, SignedInUser user, Model model) {
        model.addAttribute(
                "slips",
                journal
                        .show(
                                user,
                                Place.SLIPS,
                                () -> made,
                                slips -> slips.stream()
                                        .map(slip -> slip.person().id())
                                        .toList())
                        .stream()
                        .map(slip -> new SlipView(
                                slip.person().name().full(),
                                slip.access().login().value(),
                                slip.access().password()))
                        .toList());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        return "participants/slips";
    }
}
