package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.clearance.ClearanceFact;
import ru.nastavnik.participants.clearance.Clearances;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;

/** «Справки»: one tick for own staff, number and date for people from outside. */
@Controller
@RequestMapping("/s/{alias}/people/clearance")
@ForRoles(Role.COORDINATOR)
class ClearancePages {

    private final People people;
    private final Clearances clearances;
    private final AccessJournal journal;
    private final TableFiles files;

    ClearancePages(People people, Clearances clearances, AccessJournal journal, TableFiles files) {
        this.people = people;
        this.clearances = clearances;
        this.journal = journal;
        this.files = files;
    }

    @GetMapping
    String page(@CurrentUser SignedInUser user, Model model) {
        model.addAttribute("since", clearances.staffSince().orElse(null));
        model.addAttribute("rows", lines(journal.show(user, Place.CLEARANCE, this::external, ClearancePages::ids)));
        return "participants/clearance";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        return files.file(
                PeopleTables.CLEARANCE,
                lines(journal.takeOut(user, Place.CLEARANCE, this::external, ClearancePages::ids)),
                language);
    }

    private List<Person> external() {
        return people.adults().stream().filter(Clearances::isExternal).toList();
    }

    private List<ClearanceLine> lines(List<Person> external) {
        Map<PersonId, ClearanceFact> seen = clearances.of(ids(external));
        return external.stream()
                .map(person -> ClearanceLine.of(person, seen.get(person.id())))
                .toList();
    }

    private static List<PersonId> ids(List<Person> persons) {
        return persons.stream().map(Person::id).toList();
    }

    @PostMapping("/staff")
    String staff(
            @PathVariable String alias,
            @RequestParam boolean present,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        clearances.sayOfStaff(present, user.id());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.clearance"));
        return "redirect:/s/" + alias + "/people/clearance";
    }

    @PostMapping("/{id}")
    String record(
            @PathVariable String alias,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable LocalDate issuedOn,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        if (issuedOn == null) {
            throw new Refusal("people.refusal.clearance-date");
        }
        clearances.record(new PersonId(id), number, issuedOn, user.id());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.clearance"));
        return "redirect:/s/" + alias + "/people/clearance";
    }
}
