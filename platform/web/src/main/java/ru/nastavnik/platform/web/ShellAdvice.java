package ru.nastavnik.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import ru.nastavnik.platform.identity.CurrentUser;
import ru.nastavnik.platform.identity.SignedInUser;

/** Gives every page of every module what the layout shows, and every form our way of saying what is wrong. */
@ControllerAdvice
class ShellAdvice {

    private final Shell shell;

    ShellAdvice(Shell shell) {
        this.shell = shell;
    }

    @ModelAttribute
    void surround(Model model, HttpServletRequest request, @CurrentUser @Nullable SignedInUser user) {
        model.addAllAttributes(shell.around(request, user));
    }

    @InitBinder
    void bindForms(WebDataBinder binder) {
        binder.setBindingErrorProcessor(new TypedErrors());
    }
}
