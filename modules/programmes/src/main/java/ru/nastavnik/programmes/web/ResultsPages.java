package ru.nastavnik.programmes.web;

import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.Mentorships;

/** What came of a pair, and the page that tells of it: two columns of the federal bases. */
@Controller
@RequestMapping("/s/{school}/pairs/{id:[0-9a-f-]{36}}/results")
@ForRoles(Role.COORDINATOR)
class ResultsPages {

    private final Mentorships pairs;
    private final PairLines lines;

    ResultsPages(Mentorships pairs, PairLines lines) {
        this.pairs = pairs;
        this.lines = lines;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model, Locale language) {
        Mentorship pair = pair(id);
        model.addAttribute(
                "form",
                new ResultsForm(
                        pair.version(),
                        pair.results().orElse(""),
                        pair.caseLink().orElse("")));
        return show(pair, model, language);
    }

    @PostMapping
    Object tell(
            @PathVariable UUID id,
            @ModelAttribute("form") ResultsForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Mentorship pair = pair(id);
        try {
            pairs.tell(new MentorshipId(id), form.shown(), form.said(), form.link());
            next.addFlashAttribute(Notice.NAME, Notice.of("pairs.notice.results"));
            return "redirect:/s/{school}/pairs/" + id;
        } catch (Refusal refusal) {
            Typed.refused(errors, refusal);
        } catch (OptimisticLockingFailureException e) {
            errors.reject("pairs.changed");
        }
        return new ModelAndView(show(pair, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Mentorship pair, Model model, Locale language) {
        model.addAttribute("pair", lines.of(pair, language));
        return "programmes/pair-results";
    }

    private Mentorship pair(UUID id) {
        return pairs.find(new MentorshipId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
