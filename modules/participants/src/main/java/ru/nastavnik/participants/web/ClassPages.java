package ru.nastavnik.participants.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.classes.ClassSheets;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Option;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;

/** «Классы отвечают»: who leads each class, who has answered and who has not, a text for the silent ones. */
@Controller
@RequestMapping("/s/{alias}/people/classes")
@ForRoles(Role.COORDINATOR)
class ClassPages {

    private final People people;
    private final ClassSheets classes;
    private final ClassLines lines;
    private final Choices choices;
    private final AccessJournal journal;
    private final TableFiles files;

    ClassPages(
            People people,
            ClassSheets classes,
            ClassLines lines,
            Choices choices,
            AccessJournal journal,
            TableFiles files) {
        this.people = people;
        this.classes = classes;
        this.lines = lines;
        this.choices = choices;
        this.journal = journal;
        this.files = files;
    }

    @GetMapping
    String page(Model model, Locale language) {
        model.addAttribute("form", new ClassesForm(classes.answerBy().orElse(null)));
        return show(model, language);
    }

    private String show(Model model, Locale language) {
        List<ClassLine> all = lines.all();
        model.addAttribute("rows", all);
        model.addAttribute(
                "silent", all.stream().filter(line -> line.answered() == null).toList());
        model.addAttribute("teachers", teachers(language));
        return "participants/classes";
    }

    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@CurrentUser SignedInUser user, Locale language) {
        List<ClassLine> all = journal.takeOut(
                user,
                Place.CLASSES,
                lines::all,
                taken -> taken.stream()
                        .flatMap(line -> person(line.teacher()).stream())
                        .toList());
        return files.file(PeopleTables.CLASSES, all, language);
    }

    /** @param sent under {@code teacher.9 А} the identifier of who leads the class, empty for nobody */
    @PostMapping
    Object save(
            @PathVariable String alias,
            @ModelAttribute("form") ClassesForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            Model model,
            Locale language,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            return new ModelAndView(show(model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Map<ClassGroup, Optional<PersonId>> leaders = new HashMap<>();
        try {
            sent.forEach((name, value) -> {
                if (name.startsWith("teacher.")) {
                    ClassGroup.read(name.substring("teacher.".length()))
                            .ifPresent(group -> leaders.put(group, person(value)));
                }
            });
            classes.leadBy(leaders);
        } catch (Refusal | IllegalArgumentException unknown) {
            model.addAttribute("trouble", "people.refusal.unknown-person");
            return new ModelAndView(show(model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.answerBy() != null) {
            classes.answerBy(form.answerBy());
        }
        next.addFlashAttribute(Notice.NAME, Notice.of("people.notice.corrected"));
        return "redirect:/s/" + alias + "/people/classes";
    }

    /** Sheets to print: the pupils of each class, or of one, with boxes, and the topics by number. */
    @GetMapping("/sheets")
    String sheets(@RequestParam @Nullable String group, Model model, Locale language) {
        Optional<ClassGroup> one = group == null ? Optional.empty() : ClassGroup.read(group);
        model.addAttribute(
                "sheets",
                lines.all().stream()
                        .filter(line -> one.isEmpty() || one.get().toString().equals(line.name()))
                        .map(line -> new PaperSheet(
                                line.name(),
                                line.leader(),
                                people.of(ClassGroup.read(line.name()).orElseThrow()).stream()
                                        .map(person -> person.name().full())
                                        .toList()))
                        .toList());
        model.addAttribute("topics", choices.topics(language).stream().skip(1).toList());
        model.addAttribute("answerBy", classes.answerBy().orElse(null));
        return "participants/class-sheets";
    }

    private List<Option> teachers(Locale language) {
        return Stream.concat(
                        Stream.of(new Option("", choices.word("people.classes.nobody", language))),
                        people.adults().stream()
                                .filter(person -> person.kind() == PersonKind.STAFF)
                                .map(person -> new Option(
                                        person.id().toString(), person.name().full())))
                .collect(Collectors.toList());
    }

    private static Optional<PersonId> person(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(value)));
    }
}
