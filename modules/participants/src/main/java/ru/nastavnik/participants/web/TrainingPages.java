package ru.nastavnik.participants.web;

import java.time.Clock;
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
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.clearance.Trainings;
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

/** «Подготовка наставников-учеников»: ticked for many at once. */
@Controller
@RequestMapping("/s/{alias}/people/training")
@ForRoles(Role.COORDINATOR)
class TrainingPages {

    private final People people;
    private final Readiness readiness;
    private final Trainings trainings;
    private final AccessJournal journal;
    private final TableFiles files;
    private final Clock clock;

    TrainingPages(
            People people,
            Readiness readiness,
            Trainings trainings,
            AccessJournal journal,
            TableFiles files,
            Clock clock) {
        this.people = people;
        this.readiness = readiness;
        this.trainings = trainings;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String page(@CurrentUser SignedInUser user, Model model) {
        model.addAttribute("due", trainings.due(year()).orElse(null));
        model.addAttribute("rows", lines(journal.show(user, Place.TRAINING, this::ready, TrainingPages::ids)));
        return "participants/training";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        return files.file(
                PeopleTables.TRAINING,
                lines(journal.takeOut(user, Place.TRAINING, this::ready, TrainingPages::ids)),
                language);
    }

    /** The pupils who are ready to mentor this year, by class. */
    private List<Person> ready() {
        return people.all(readiness.of(year()).keySet()).stream()
                .filter(person ->
                        person.kind() == PersonKind.PUPIL && person.leftOn().isEmpty())
                .sorted(ConsentPages.BY_CLASS)
                .toList();
    }

    private List<TrainingLine> lines(List<Person> pupils) {
        Map<PersonId, LocalDate> passed = trainings.passed(year());
        return pupils.stream()
                .map(person -> new TrainingLine(PersonLine.of(person), passed.get(person.id())))
                .toList();
    }

    private static List<PersonId> ids(List<Person> persons) {
        return persons.stream().map(Person::id).toList();
    }

    /** @param passed whether they were trained; otherwise an earlier tick was a mistake */
    @PostMapping
    String record(
            @PathVariable String alias,
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "true") boolean passed,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        if (chosen == null || chosen.isEmpty()) {
            throw new Refusal("people.refusal.training-nobody");
        }
        if (day == null) {
            throw new Refusal("people.refusal.training-day");
        }
        trainings.record(chosen.stream().map(PersonId::new).toList(), year(), passed, day, user.id());
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.training", chosen.size()));
        return "redirect:/s/" + alias + "/people/training";
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
