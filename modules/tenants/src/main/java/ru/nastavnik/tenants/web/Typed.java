package ru.nastavnik.tenants.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.tenants.OfficialName;

/** What all forms of this module ask of typed text. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static void required(Errors errors, String field, String typed, int longest) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, "schools.form.required");
        } else if (typed.length() > longest) {
            errors.rejectValue(field, "schools.form.too-long", new Object[] {longest}, null);
        }
    }

    static void person(Errors errors, String field, String typed) {
        if (typed.isEmpty()) {
            errors.rejectValue(field, "schools.form.required");
        } else if (!OfficialName.isValid(typed)) {
            errors.rejectValue(field, "schools.form.person.wrong");
        }
    }

    static void refused(Errors errors, Refusal refusal) {
        errors.reject(refusal.messageKey(), refusal.values().toArray(), null);
    }
}
