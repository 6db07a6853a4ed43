package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.util.UriUtils;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.Source;
import ru.nastavnik.participants.classes.ClassSheet;
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

/** «Мой класс»: a class teacher's own pupils by name and who of them needs a mentor, and nobody else's. */
@Controller
@RequestMapping("/s/{alias}/my-class")
@ForRoles(Role.CLASS_TEACHER)
class MyClassPages {

    private final People people;
    private final ClassSheets classes;
    private final RequestSheet sheet;
    private final EnteringRows rows;
    private final ClassPapers papers;
    private final AccessJournal journal;
    private final PeopleTables tables;
    private final TableFiles files;

    MyClassPages(
            People people,
            ClassSheets classes,
            RequestSheet sheet,
            EnteringRows rows,
            ClassPapers papers,
            AccessJournal journal,
            PeopleTables tables,
            TableFiles files) {
        this.people = people;
        this.classes = classes;
        this.sheet = sheet;
        this.rows = rows;
        this.papers = papers;
        this.journal = journal;
        this.tables = tables;
        this.files = files;
    }

    @GetMapping
    String page(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Model model, Locale language) {
        Optional<ClassGroup> mine = led(group, user);
        List<Person> pupils = mine.map(own -> shown(own, user)).orElse(List.of());
        return show(mine, sheet.kept(pupils), user, model, language);
    }

    /** Of a class that the user does not lead there is nothing in it. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(@RequestParam @Nullable String group, @CurrentUser SignedInUser user, Locale language) {
        List<Person> pupils = journal.takeOut(
                user, Place.MY_CLASS, () -> led(group, user).map(people::of).orElse(List.of()), MyClassPages::ids);
        return files.file(tables.myClass(papers.of(pupils)), sheet.kept(pupils), language);
    }

    @PostMapping
    Object answer(
            @PathVariable String alias,
            @RequestParam @Nullable String group,
            @RequestParam Map<String, String> sent,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Optional<ClassGroup> mine = led(group, user);
        if (mine.isEmpty()) {
            return new ModelAndView(show(mine, List.of(), user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Person> pupils = shown(mine.get(), user);
        Grid grid = new Grid(sent);
        List<RequestLine> lines = sheet.typed(pupils, grid);
        if (!RequestSheet.wrong(lines).isEmpty()) {
            return new ModelAndView(show(mine, lines, user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        rows.requests(pupils, grid, Source.CLASS_TEACHER, user.id());
        papers.record(pupils, grid, user.id());
        classes.answered(mine.get(), ClassSheet.Answer.TEACHER);
        next.addFlashAttribute(
                Notice.NAME,
                Notice.of("people.notice.class-answered", mine.get().toString()));
        return "redirect:/s/" + alias + "/my-class?group="
                + UriUtils.encode(mine.get().toString(), "UTF-8");
    }

    private List<Person> shown(ClassGroup own, SignedInUser user) {
        return journal.show(user, Place.MY_CLASS, () -> people.of(own), MyClassPages::ids);
    }

    private static List<PersonId> ids(List<Person> pupils) {
        return pupils.stream().map(Person::id).toList();
    }

    /** The class that was asked for if the user leads it; otherwise the first that they lead. */
    private Optional<ClassGroup> led(@Nullable String asked, SignedInUser user) {
        List<ClassGroup> led = classes.ledBy(user.id());
        Optional<ClassGroup> wanted = asked == null ? Optional.empty() : ClassGroup.read(asked);
        return asked == null || asked.isEmpty() ? led.stream().findFirst() : wanted.filter(led::contains);
    }

    private String show(
            Optional<ClassGroup> mine, List<RequestLine> lines, SignedInUser user, Model model, Locale language) {
        sheet.show(lines, model, language);
        model.addAttribute("papers", papers.of(mine.map(people::of).orElse(List.of())));
        model.addAttribute("group", mine.map(ClassGroup::toString).orElse(""));
        model.addAttribute(
                "groups",
                classes.ledBy(user.id()).stream()
                        .map(led -> new Option(led.toString(), led.toString()))
                        .toList());
        model.addAttribute("answerBy", classes.answerBy().orElse(null));
        model.addAttribute(
                "answered",
                classes.all().stream()
                        .filter(one -> mine.filter(one.group()::equals).isPresent())
                        .anyMatch(one -> one.answeredAt().isPresent()));
        return "participants/my-class";
    }
}
