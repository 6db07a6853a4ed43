package ru.nastavnik.participants.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.bases.Base;
import ru.nastavnik.participants.bases.BasePlan;
import ru.nastavnik.participants.bases.PlannedRow;
import ru.nastavnik.participants.bases.TakingBases;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.participants.rights.Place;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** A base in the federal form goes in: upload, «что будет», confirm. Nothing of the file is kept in between. */
@Controller
@RequestMapping("/s/{alias}/people")
@ForRoles(Role.COORDINATOR)
class BaseImportPages {

    private final TakingBases taking;
    private final BasePlans plans;
    private final AccessJournal journal;

    BaseImportPages(TakingBases taking, BasePlans plans, AccessJournal journal) {
        this.taking = taking;
        this.plans = plans;
        this.journal = journal;
    }

    @GetMapping("/mentees/import")
    String mentees(Model model) {
        return blank(Base.MENTEES, model);
    }

    @GetMapping("/mentors/import")
    String mentors(Model model) {
        return blank(Base.MENTORS, model);
    }

    @HeavyWork
    @PostMapping("/mentees/import")
    Object planMentees(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        return plan(Base.MENTEES, form, errors, user, model, language);
    }

    @HeavyWork
    @PostMapping("/mentors/import")
    Object planMentors(
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language) {
        return plan(Base.MENTORS, form, errors, user, model, language);
    }

    @HeavyWork
    @PostMapping("/mentees/import/take")
    Object takeMentees(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String shown,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        return take(Base.MENTEES, rows, shown, "/s/" + alias + "/people/mentees", user, model, language, next);
    }

    @HeavyWork
    @PostMapping("/mentors/import/take")
    Object takeMentors(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String shown,
            @CurrentUser SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        return take(Base.MENTORS, rows, shown, "/s/" + alias + "/people/mentors", user, model, language, next);
    }

    private static String blank(Base base, Model model) {
        model.addAttribute("form", UploadForm.empty());
        return show(base, model);
    }

    private static String show(Base base, Model model) {
        model.addAttribute("which", base.name());
        model.addAttribute("path", base == Base.MENTEES ? "/people/mentees" : "/people/mentors");
        model.addAttribute("titles", base.titles());
        return "participants/base-import";
    }

    private Object plan(
            Base base, UploadForm form, BindingResult errors, SignedInUser user, Model model, Locale language) {
        List<MultipartFile> chosen = form.chosen();
        String field = chosen.isEmpty() ? "table" : "file";
        if (chosen.isEmpty() && !form.isPasted()) {
            errors.rejectValue("file", "people.upload.nothing");
        } else if (chosen.size() > 1) {
            errors.rejectValue("file", "people.bases.import.one-file");
        } else {
            try {
                return planned(
                        shown(
                                user,
                                () -> chosen.isEmpty()
                                        ? taking.planPasted(base, Objects.requireNonNull(form.table()))
                                        : taking.plan(base, name(chosen.getFirst()), content(chosen.getFirst()))),
                        model,
                        language);
            } catch (Refusal refusal) {
                errors.rejectValue(field, refusal.messageKey(), refusal.values().toArray(), null);
            }
        }
        return new ModelAndView(show(base, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Object take(
            Base base,
            String rows,
            String shown,
            String back,
            SignedInUser user,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Optional<BasePlan> taken = taking.take(base, rows, shown);
        if (taken.isPresent()) {
            next.addFlashAttribute(
                    Notice.NAME,
                    Notice.of(
                            "people.bases.notice.taken",
                            taken.get().counts().get(PlannedRow.Outcome.ADD),
                            taken.get().counts().get(PlannedRow.Outcome.UPDATE)));
            return "redirect:" + back;
        }
        model.addAttribute("changed", true);
        return new ModelAndView(
                planned(shown(user, () -> taking.again(base, rows)), model, language),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private BasePlan shown(SignedInUser user, Supplier<BasePlan> planning) {
        return journal.show(
                user,
                Place.BASE_IMPORT,
                planning,
                plan -> plan.rows().stream()
                        .map(PlannedRow::person)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private String planned(BasePlan plan, Model model, Locale language) {
        show(plan.base(), model);
        model.addAttribute("plan", plan);
        model.addAttribute("tabs", plans.of(plan, language));
        return "participants/base-plan";
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
