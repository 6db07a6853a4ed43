package ru.nastavnik.programmes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
import ru.nastavnik.platform.web.HeavyWork;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.paste.PastedOrder;
import ru.nastavnik.programmes.paste.Pasting;
import ru.nastavnik.programmes.paste.Preview;
import ru.nastavnik.programmes.paste.PreviewRow;

/** Pastes the table of an order: shows row by row what will happen, asks what is unclear, then enters all pairs. */
@Controller
@RequestMapping("/s/{school}/pairs/paste")
@ForRoles(Role.COORDINATOR)
class PastePages {

    private final Pasting pasting;
    private final PasteLines lines;
    private final PairWords words;
    private final Clock clock;

    PastePages(Pasting pasting, PasteLines lines, PairWords words, Clock clock) {
        this.pasting = pasting;
        this.lines = lines;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model, Locale language) {
        model.addAttribute("form", PasteForm.from(Starts.usual(LocalDate.now(clock))));
        return page(model, language);
    }

    @PostMapping
    Object preview(@ModelAttribute("form") PasteForm form, BindingResult errors, Model model, Locale language) {
        PastedOrder order = order(form, errors, Map.of());
        if (order != null && shown(order, errors, model, language)) {
            return "programmes/paste-preview";
        }
        return new ModelAndView(page(model, language), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/enter")
    @HeavyWork
    Object enter(
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            @RequestParam Map<String, String> all,
            Model model,
            Locale language,
            RedirectAttributes next) {
        Map<String, String> answers = new HashMap<>(all);
        answers.keySet().removeIf(name -> !name.matches("(who|name|skip)\\.\\d{1,4}"));
        PastedOrder order = order(form, errors, answers);
        if (order == null) {
            return new ModelAndView(page(model, language), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            int entered = pasting.enter(order);
            next.addFlashAttribute(Notice.NAME, Notice.of("pairs.notice.pasted", entered));
            return "redirect:/s/{school}/pairs";
        } catch (Refusal refusal) {
            Typed.refused(errors, refusal);
        }
        String view = shown(order, errors, model, language) ? "programmes/paste-preview" : page(model, language);
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable PastedOrder order(PasteForm form, BindingResult errors, Map<String, String> answers) {
        form.check(errors);
        var order = Typed.order(errors, form.orderNumber(), form.orderDate(), "orderNumber", "orderDate");
        return errors.hasErrors() ? null : form.order(order, answers);
    }

    private boolean shown(PastedOrder order, BindingResult errors, Model model, Locale language) {
        try {
            Preview preview = pasting.preview(order);
            if (preview.rows().isEmpty()) {
                errors.rejectValue("text", "pairs.paste.nothing");
                model.addAttribute("leftovers", preview.unread());
                return false;
            }
            model.addAttribute("rows", lines.of(preview, order.answers(), language));
            model.addAttribute("leftovers", preview.leftovers());
            model.addAttribute("ready", preview.count(PreviewRow.Outcome.READY));
            model.addAttribute("asked", preview.count(PreviewRow.Outcome.ASKED));
            model.addAttribute("refused", preview.count(PreviewRow.Outcome.REFUSED));
            model.addAttribute("newcomers", preview.newcomers());
            page(model, language);
            return true;
        } catch (Refusal refusal) {
            errors.rejectValue("text", refusal.messageKey(), refusal.values().toArray(), null);
            return false;
        }
    }

    private String page(Model model, Locale language) {
        model.addAttribute("forms", words.forms(LocalDate.now(clock), language));
        return "programmes/paste";
    }
}
