package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.Forms;
import ru.nastavnik.programmes.MentoringForm;
import ru.nastavnik.programmes.Mentorship;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.ReadyPair;
import ru.nastavnik.programmes.naming.EnteringPairs;
import ru.nastavnik.programmes.web.Recognition.Recognised;

/** The first door, «Внести готовую пару»: two names, and the pair works. */
@Controller
@RequestMapping("/s/{school}/pairs/new")
@ForRoles(Role.COORDINATOR)
class NewPairPages {

    private final Recognition recognition;
    private final EnteringPairs entering;
    private final Forms forms;
    private final PairLines lines;
    private final PairWords words;
    private final Clock clock;

    NewPairPages(
            Recognition recognition,
            EnteringPairs entering,
            Forms forms,
            PairLines lines,
            PairWords words,
            Clock clock) {
        this.recognition = recognition;
        this.entering = entering;
        this.forms = forms;
        this.lines = lines;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String blank(
            @RequestParam(defaultValue = "") String mentor,
            @RequestParam(defaultValue = "") String mentee,
            Model model,
            Locale language) {
        model.addAttribute("form", NewPairForm.from(Starts.usual(LocalDate.now(clock)), mentor, mentee));
        model.addAttribute("met", false);
        return page(Recognition.nothingAsked(), model, language);
    }

    @PostMapping
    Object enter(
            @ModelAttribute("form") NewPairForm form,
            BindingResult errors,
            Model model,
            Locale language,
            RedirectAttributes next) {
        form.check(errors);
        Map<String, AskedSide> asked = Recognition.nothingAsked();
        LocalDate from = Objects.requireNonNullElse(form.from(), LocalDate.now(clock));
        MentoringForm chosen = chosen(form, from);
        OrderReference order = Typed.order(errors, form.orderNumber(), form.orderDate(), "orderNumber", "orderDate");
        Optional<Recognised> mentor = recognition.recognise(form.mentorSide(), chosen, asked, errors, language);
        Optional<Recognised> mentee = recognition.recognise(form.menteeSide(), chosen, asked, errors, language);
        if (!errors.hasErrors() && mentor.isPresent() && mentee.isPresent()) {
            try {
                MentoringForm fitting = chosen != null ? chosen : fitting(mentor.get(), mentee.get(), from);
                Mentorship pair = entering.enter(
                        mentor.get().party(),
                        mentee.get().party(),
                        (one, other) -> new ReadyPair(
                                fitting.code(), one, other, from, form.until(), order, form.meetingsBefore()));
                PairLine line = lines.of(pair, language);
                next.addFlashAttribute(
                        Notice.NAME, Notice.of("pairs.notice.entered", line.mentor(), line.mentee(), line.form()));
                return "redirect:/s/{school}/pairs/" + pair.id();
            } catch (Refusal refusal) {
                Typed.refused(errors, refusal);
            }
        }
        model.addAttribute("met", !form.meetings().isEmpty());
        return new ModelAndView(page(asked, model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable MentoringForm chosen(NewPairForm form, LocalDate from) {
        return form.form().isEmpty()
                ? null
                : forms.on(from).stream()
                        .filter(each -> each.code().value().equals(form.form()))
                        .findFirst()
                        .orElse(null);
    }

    private MentoringForm fitting(Recognised mentor, Recognised mentee, LocalDate from) {
        return forms.suiting(mentor.kind(), mentee.kind(), from).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("pairs.kinds.nobody"));
    }

    private String page(Map<String, AskedSide> asked, Model model, Locale language) {
        model.addAttribute("asked", asked);
        model.addAttribute("forms", words.forms(LocalDate.now(clock), language));
        model.addAttribute("kinds", words.kinds(language));
        return "programmes/new-pair";
    }
}
