package ru.nastavnik.participants.organisations.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Where somebody belongs from now on, as typed. */
record BelongingForm(
        @Nullable UUID organisation,
        @Nullable String post,
        @Nullable LocalDate since) {

    void check(BindingResult errors) {
        if (organisation == null && !errors.hasFieldErrors("organisation")) {
            errors.rejectValue("organisation", "NotNull");
        }
        if (since == null && !errors.hasFieldErrors("since")) {
            errors.rejectValue("since", "NotNull");
        }
        if (post != null && post.strip().length() > 200) {
            errors.rejectValue("post", "people.form.long");
        }
    }

    @Nullable
    String what() {
        return post == null || post.isBlank() ? null : post.strip();
    }
}
