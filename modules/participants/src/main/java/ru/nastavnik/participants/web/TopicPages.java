package ru.nastavnik.participants.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.Catalogue;
import ru.nastavnik.participants.OwnTopics;
import ru.nastavnik.participants.Topic;
import ru.nastavnik.participants.rights.TextScreen;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.web.Notice;
import ru.nastavnik.platform.words.Refusal;

/** «Темы запросов»: the ten that every school has, and what this one adds to them. */
@Controller
@RequestMapping("/s/{alias}/people/topics")
@ForRoles(Role.COORDINATOR)
class TopicPages {

    private final Catalogue catalogue;
    private final OwnTopics topics;
    private final TextScreen screen;

    TopicPages(Catalogue catalogue, OwnTopics topics, TextScreen screen) {
        this.catalogue = catalogue;
        this.topics = topics;
        this.screen = screen;
    }

    @GetMapping
    String page(Model model) {
        return show(model, null, "");
    }

    @PostMapping
    Object add(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean needsSubject,
            Model model,
            RedirectAttributes next) {
        try {
            Notice notice = Notice.of(
                    "topics.notice.added", topics.add(title, needsSubject).title());
            next.addFlashAttribute(Notice.NAME, notice);
            return "redirect:/s/" + alias + "/people/topics";
        } catch (Refusal refusal) {
            return refused(model, refusal, title);
        }
    }

    @PostMapping("/{code}")
    Object reword(
            @PathVariable String alias,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String title,
            Model model,
            RedirectAttributes next) {
        try {
            Topic now = topics.reword(code, title);
            next.addFlashAttribute(
                    Notice.NAME,
                    Notice.of(
                            now.code().equals(code) ? "topics.notice.reworded" : "topics.notice.replaced",
                            now.title()));
            return "redirect:/s/" + alias + "/people/topics";
        } catch (Refusal refusal) {
            return refused(model, refusal, "");
        }
    }

    @PostMapping("/{code}/hidden")
    Object hide(
            @PathVariable String alias,
            @PathVariable String code,
            @RequestParam boolean hidden,
            Model model,
            RedirectAttributes next) {
        try {
            Topic now = topics.hide(code, hidden);
            next.addFlashAttribute(
                    Notice.NAME, Notice.of(hidden ? "topics.notice.hidden" : "topics.notice.shown", now.title()));
            return "redirect:/s/" + alias + "/people/topics";
        } catch (Refusal refusal) {
            return refused(model, refusal, "");
        }
    }

    private ModelAndView refused(Model model, Refusal refusal, String typed) {
        return new ModelAndView(show(model, refusal, typed), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Model model, @Nullable Refusal trouble, String typed) {
        List<Topic> all = catalogue.all();
        List<Topic> own = all.stream().filter(Topic::isOwn).toList();
        Set<String> used = topics.used();
        model.addAttribute(
                "common", all.stream().filter(topic -> !topic.isOwn()).toList());
        model.addAttribute("own", own);
        model.addAttribute("used", used);
        model.addAttribute("typed", typed);
        model.addAttribute("trouble", trouble == null ? null : trouble.messageKey());
        model.addAttribute(
                "troubleValues",
                trouble == null ? new Object[0] : trouble.values().toArray());
        model.addAttribute(
                "watched",
                String.join(", ", screen.watched(own.stream().map(Topic::title).toArray(String[]::new))));
        return "participants/topics";
    }
}
