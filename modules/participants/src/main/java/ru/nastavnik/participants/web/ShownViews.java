package ru.nastavnik.participants.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.participants.SavedViews;
import ru.nastavnik.platform.identity.SignedInUser;

/** Puts the reader's saved views of a list on its page, for {@code participants/desk-parts :: views}. */
@Component
class ShownViews {

    private final SavedViews views;

    ShownViews(SavedViews views) {
        this.views = views;
    }

    /** @param path of the list below the school */
    void on(Model model, SignedInUser reader, String path) {
        model.addAttribute("viewsPath", path);
        model.addAttribute("views", views.of(reader.id(), path));
    }
}
