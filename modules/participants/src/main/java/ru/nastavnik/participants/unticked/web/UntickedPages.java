package ru.nastavnik.participants.unticked.web;

import java.util.List;
import java.util.Locale;
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
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.DestructionAct;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.participants.unticked.Unticked;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.web.Table;
import ru.nastavnik.platform.web.TableFiles;
import ru.nastavnik.platform.words.Refusal;

/** «Убрать тех, кого не отметили»: the day, who would go and why others stay, and one button. Shows names and classes only. */
@Controller
@RequestMapping("/s/{alias}/people/unticked")
@ForRoles(Role.COORDINATOR)
class UntickedPages {

    private static final Table<Going> TABLE = Table.<Going>titled("unticked.title")
            .column("people.column.name", Going::name)
            .column("people.column.place", Going::place);

    private final Unticked unticked;
    private final AccessJournal journal;
    private final TableFiles files;

    UntickedPages(Unticked unticked, AccessJournal journal, TableFiles files) {
        this.unticked = unticked;
        this.journal = journal;
        this.files = files;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String scope, Model model) {
        model.addAttribute("form", new RemovalForm(unticked.day().orElse(null)));
        return show(scope(scope), model);
    }

    private String show(Unticked.Scope scope, Model model) {
        Unticked.Plan plan = unticked.plan(scope);
        model.addAttribute("scope", scope.name());
        model.addAttribute("rows", plan.go().stream().map(Going::of).toList());
        model.addAttribute("stay", plan.stay());
        model.addAttribute("day", unticked.day().orElse(null));
        model.addAttribute("due", unticked.isDue());
        return "participants/unticked";
    }

    /** Who would go now; to look through with the class teachers before anything is destroyed. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String scope, @CurrentUser SignedInUser user, Locale language) {
        List<Person> going = journal.takeOut(
                user,
                Place.UNTICKED,
                () -> unticked.plan(scope(scope)).go(),
                taken -> taken.stream().map(Person::id).toList());
        return files.file(TABLE, going.stream().map(Going::of).toList(), language);
    }

    @PostMapping("/day")
    Object set(
            @PathVariable String alias,
            @ModelAttribute("form") RemovalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors() && form.day() == null) {
            errors.rejectValue("day", "NotNull");
        }
        if (!errors.hasErrors()) {
            try {
                unticked.set(form.day());
            } catch (Refusal refusal) {
                errors.rejectValue("day", refusal.messageKey());
            }
        }
        if (errors.hasErrors()) {
            return new ModelAndView(show(Unticked.Scope.PUPILS, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute(Notice.NAME, Notice.of("unticked.notice.day"));
        return "redirect:/s/" + alias + "/people/unticked";
    }

    /**
     * What cannot be undone is confirmed by a word.
     *
     * @param shown how many the page said would go
     */
    @PostMapping
    String remove(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "0") int shown,
            @RequestParam(defaultValue = "") String word,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        if (!word.strip().equalsIgnoreCase("убрать")) {
            throw new Refusal("unticked.refusal.word");
        }
        DestructionAct act = unticked.remove(scope(scope), shown, user);
        next.addFlashAttribute(
                Notice.NAME, Notice.of("unticked.notice.removed", act.people().size()));
        return "redirect:/s/" + alias + "/people/rights/acts/" + act.number();
    }

    private static Unticked.Scope scope(String asked) {
        return asked.equals(Unticked.Scope.EVERYBODY.name()) ? Unticked.Scope.EVERYBODY : Unticked.Scope.PUPILS;
    }

    /**
     * Somebody who would go.
     *
     * @param place class or post
     */
    @PersonalData
    private record Going(String id, String name, String place) {

        static Going of(Person person) {
            return new Going(
                    person.id().toString(),
                    person.name().full(),
                    person.classGroup()
                            .map(ClassGroup::toString)
                            .or(person::post)
                            .orElse(""));
        }

        @Override
        public String toString() {
            return "Going[%s]".formatted(id);
        }
    }
}
