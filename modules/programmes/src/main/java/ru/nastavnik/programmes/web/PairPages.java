package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
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

/** The page of one pair, and what is done to it there. */
@Controller
@RequestMapping("/s/{school}/pairs/{id:[0-9a-f-]{36}}")
@ForRoles(Role.COORDINATOR)
class PairPages {

    private static final List<String> FORMS = List.of("complete", "stop", "suspend", "prolong");

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
        return show(id, user, model, language);
    }

    @PostMapping("/complete")
    Object complete(
            @PathVariable UUID id,
            @ModelAttribute("complete") PairForms.Complete form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        return change(
                id,
                errors,
                user,
                model,
                language,
                next,
                "pairs.notice.completed",
                () -> pairs.complete(new MentorshipId(id), form.version(), Objects.requireNonNull(form.on())));
    }

    @PostMapping("/stop")
    Object stop(
            @PathVariable UUID id,
            @ModelAttribute("stop") PairForms.Stop form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        return change(
                id,
                errors,
                user,
                model,
                language,
                next,
                "pairs.notice.stopped",
                () -> pairs.stopEarly(
                        new MentorshipId(id), form.version(), Objects.requireNonNull(form.on()), form.reason()));
    }

    @PostMapping("/suspend")
    Object suspend(
            @PathVariable UUID id,
            @ModelAttribute("suspend") PairForms.Suspend form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        return change(
                id,
                errors,
                user,
                model,
                language,
                next,
                "pairs.notice.suspended",
                () -> pairs.suspend(
                        new MentorshipId(id), form.version(), Objects.requireNonNull(form.until()), form.reason()));
    }

    @PostMapping("/prolong")
    Object prolong(
            @PathVariable UUID id,
            @ModelAttribute("prolong") PairForms.Prolong form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        return change(
                id,
                errors,
                user,
                model,
                language,
                next,
                "pairs.notice.prolonged",
                () -> pairs.prolong(new MentorshipId(id), form.version(), Objects.requireNonNull(form.until())));
    }

    @PostMapping("/resume")
    Object resume(
            @PathVariable UUID id,
            @ModelAttribute("resume") PairForms.Prolong form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        return change(
                id,
                errors,
                user,
                model,
                language,
                next,
                "pairs.notice.resumed",
                () -> pairs.resume(new MentorshipId(id), form.version()));
    }

    private Object change(
            UUID id,
            Errors errors,
            SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next,
            String done,
            Runnable step) {
        if (!errors.hasErrors()) {
            try {
                step.run();
                next.addFlashAttribute(Notice.NAME, Notice.of(done));
                return "redirect:/s/{school}/pairs/" + id;
            } catch (Refusal refusal) {
                Typed.refused(errors, refusal);
            } catch (OptimisticLockingFailureException e) {
                errors.reject("pairs.changed");
            }
        }
        model.addAttribute("tried", errors.getObjectName());
        return new ModelAndView(show(id, user, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(UUID id, SignedInUser user, Model model, Locale language) {
        Mentorship pair =
                pairs.find(new MentorshipId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = LocalDate.now(clock);
        int version = pair.version();
        model.addAttribute("pair", lines.of(pair, language));
        for (String form : FORMS) {
            if (!model.containsAttribute(form)) {
                model.addAttribute(
                        form,
                        switch (form) {
                            case "complete" -> new PairForms.Complete(version, today);
                            case "stop" -> new PairForms.Stop(version, today, "");
                            case "suspend" -> new PairForms.Suspend(version, null, "");
                            default -> new PairForms.Prolong(version, null);
                        });
            }
        }
        if (!model.containsAttribute("tried")) {
            model.addAttribute("tried", "");
        }
        model.addAttribute("coordinator", user.is(Role.COORDINATOR));
        return "programmes/pair";
    }
}
