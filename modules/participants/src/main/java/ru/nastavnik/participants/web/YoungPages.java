package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.bases.YoungSpecialist;
import ru.nastavnik.participants.bases.YoungSpecialists;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;

/** «Молодые специалисты»: who is one, with the reason, and of whom it cannot be said. */
@Controller
@RequestMapping("/s/{alias}/people/young-specialists")
@ForRoles(Role.COORDINATOR)
class YoungPages {

    private static final Table<Line> TABLE = Table.<Line>titled("people.young.title")
            .column("people.column.name", line -> line.person().name())
            .column("people.column.place", line -> line.person().place())
            .column("people.young.why", Line::reason);

    private final People people;
    private final YoungSpecialists young;
    private final YoungWords words;
    private final AccessJournal journal;
    private final TableFiles files;

    YoungPages(People people, YoungSpecialists young, YoungWords words, AccessJournal journal, TableFiles files) {
        this.people = people;
        this.young = young;
        this.words = words;
        this.journal = journal;
        this.files = files;
    }

    /** One of them. */
    @PersonalData
    record Line(PersonLine person, String reason) {

        @Override
        public String toString() {
            return "Line[…]";
        }
    }

    @GetMapping
    String page(@CurrentUser SignedInUser user, Model model, Locale language) {
        List<Person> staff = staff();
        Map<PersonId, YoungSpecialist> reasons = young.among(staff);
        List<Person> found = journal.show(user, Place.YOUNG, () -> among(staff, reasons), YoungPages::ids);
        model.addAttribute("rule", young.rule().orElse(null));
        model.addAttribute(
                "counted",
                reasons.values().stream().filter(YoungSpecialist::counted).count());
        model.addAttribute(
                "unknown",
                staff.stream()
                        .filter(person -> person.experienceYears().isEmpty())
                        .map(PersonLine::of)
                        .toList());
        model.addAttribute("rows", lines(found, reasons, language));
        return "participants/young-specialists";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        List<Person> staff = staff();
        Map<PersonId, YoungSpecialist> reasons = young.among(staff);
        List<Person> found = journal.takeOut(user, Place.YOUNG, () -> among(staff, reasons), YoungPages::ids);
        return files.file(TABLE, lines(found, reasons, language), language);
    }

    private List<Person> staff() {
        return people.adults().stream()
                .filter(person -> person.kind() == PersonKind.STAFF)
                .toList();
    }

    private static List<Person> among(List<Person> staff, Map<PersonId, YoungSpecialist> reasons) {
        return staff.stream().filter(person -> reasons.containsKey(person.id())).toList();
    }

    private static List<PersonId> ids(List<Person> found) {
        return found.stream().map(Person::id).toList();
    }

    private List<Line> lines(List<Person> found, Map<PersonId, YoungSpecialist> reasons, Locale language) {
        return found.stream()
                .map(person -> new Line(
                        PersonLine.of(person),
                        words.reason(Objects.requireNonNull(reasons.get(person.id())), language)))
                .toList();
    }
}
