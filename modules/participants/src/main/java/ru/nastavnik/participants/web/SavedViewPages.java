package ru.nastavnik.participants.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ru.nastavnik.participants.SavedViews;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.ForRoles;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.web.Notice;

/** Saves the filter of a list under a name, and takes it away again; both lead back to the list. */
@Controller
@RequestMapping("/s/{alias}/saved-views")
@ForRoles(Role.COORDINATOR)
class SavedViewPages {

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String save(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String title,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        SavedViews.View saved = views.save(user.id(), path, query, title);
        next.addFlashAttribute(Notice.NAME, Notice.of("desk.notice.view", saved.title()));
        return "redirect:/s/" + alias + saved.path() + saved.query();
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable String alias,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String title,
            @CurrentUser SignedInUser user,
            RedirectAttributes next) {
        views.remove(user.id(), path, title);
        next.addFlashAttribute(Notice.NAME, Notice.of("desk.notice.view-gone"));
        return "redirect:/s/" + alias + path;
    }
}
