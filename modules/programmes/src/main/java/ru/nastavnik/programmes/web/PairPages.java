package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
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
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.MentorshipId;
import ru.nastavnik.programmes.Mentorships;
import ru.nastavnik.programmes.OrderReference;

/** The page of one pair, and what is done to it. */
@Controller
@RequestMapping("/s/{school}/pairs/{id:[0-9a-f-]{36}}")
@ForRoles(Role.COORDINATOR)
class PairPages {

    private final Mentorships pairs;
    private final PairLines lines;
    private final Clock clock;

    PairPages(Mentorships pairs, PairLines lines, Clock clock) {
        this.pairs = pairs;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping
    @ForRoles({Role.COORDINATOR, Role.DIRECTOR})
    String page(@PathVariable UUID id, @CurrentUser SignedInUser user, Model model, Locale language) {
        Mentorship pair = pair(id);
        model.addAttribute("pair", lines.of(pair, language));
        model.addAttribute("removable", pair.mayBeTakenBack(LocalDate.now(clock)));
        model.addAttribute("coordinator", user.is(Role.COORDINATOR));
        model.addAttribute("results", pair.results().orElse(""));
        model.addAttribute("caseLink", pair.caseLink().orElse(""));
        return "programmes/pair";
    }

    @GetMapping("/{word:complete|stop|suspend|prolong|correct|remove}")
    String ask(@PathVariable UUID id, @PathVariable String word, Model model, Locale language) {
        PairAction action = PairAction.named(word).orElseThrow();
        Mentorship pair = pair(id);
        model.addAttribute("form", blank(action, pair));
        return question(pair.version(), id, action, model, language);
    }

    @PostMapping("/{word:complete|stop|suspend|prolong|correct|remove}")
    Object act(
            @PathVariable UUID id,
            @PathVariable String word,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        PairAction action = PairAction.named(word).orElseThrow();
        form.check(action, errors);
        if (!errors.hasErrors()) {
            try {
                step(action, new MentorshipId(id), form);
                next.addFlashAttribute(Notice.NAME, Notice.of("pairs.notice." + word));
                return action == PairAction.REMOVE ? "redirect:/s/{school}/pairs" : "redirect:/s/{school}/pairs/" + id;
            } catch (Refusal refusal) {
                Typed.refused(errors, refusal);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("pairs.changed");
            }
        }
        return new ModelAndView(question(form.shown(), id, action, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, @ModelAttribute("form") ActionForm form, RedirectAttributes next) {
        pairs.resume(new MentorshipId(id), form.shown());
        next.addFlashAttribute(Notice.NAME, Notice.of("pairs.notice.resume"));
        return "redirect:/s/{school}/pairs/" + id;
    }

    private ActionForm blank(PairAction action, Mentorship pair) {
        return switch (action) {
            case COMPLETE, STOP -> new ActionForm(pair.version(), LocalDate.now(clock), "", "");
            case PROLONG -> new ActionForm(pair.version(), pair.until(), "", "");
            case SUSPEND, REMOVE -> new ActionForm(pair.version(), null, "", "");
            case CORRECT ->
                new ActionForm(
                        pair.version(),
                        pair.order().map(OrderReference::date).orElse(null),
                        "",
                        pair.order().map(OrderReference::number).orElse(""));
        };
    }

    private void step(PairAction action, MentorshipId id, ActionForm form) {
        LocalDate day = Objects.requireNonNullElse(form.day(), LocalDate.now(clock));
        switch (action) {
            case COMPLETE -> pairs.complete(id, form.shown(), day);
            case STOP -> pairs.stopEarly(id, form.shown(), day, form.reason());
            case SUSPEND -> pairs.suspend(id, form.shown(), day, form.reason());
            case PROLONG -> pairs.prolong(id, form.shown(), day);
            case CORRECT -> pairs.correctOrder(id, form.shown(), new OrderReference(form.number(), day));
            case REMOVE -> pairs.takeBack(id, form.shown());
        }
    }

    private String question(int version, UUID id, PairAction action, Model model, Locale language) {
        model.addAttribute("pair", lines.of(pair(id), language));
        model.addAttribute("version", version);
        model.addAttribute("word", action.word());
        model.addAttribute("reasoned", action.isReasoned());
        model.addAttribute("dated", action.isDated());
        model.addAttribute("numbered", action.isNumbered());
        return "programmes/pair-action";
    }

    private Mentorship pair(UUID id) {
        return pairs.find(new MentorshipId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
