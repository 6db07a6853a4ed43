package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.words.Refusal;
import ru.nastavnik.programmes.OrderReference;

/** What all forms of this module ask of typed text. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static void required(Errors errors, String field, @Nullable Object typed) {
        boolean absent = typed == null || typed.toString().isBlank();
        if (absent && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "pairs.required");
        }
    }

    static void refused(Errors errors, Refusal refusal) {
        errors.reject(refusal.messageKey(), refusal.values().toArray(), null);
    }

    /** The order as typed; {@literal null} when nothing was typed or what was typed is marked as wrong. */
    static @Nullable OrderReference order(
            Errors errors, String number, @Nullable LocalDate date, String numberField, String dateField) {
        if (number.isBlank() && date == null) {
            return null;
        }
        if (number.isBlank()) {
            errors.rejectValue(numberField, "pairs.order.number.missing");
        }
        if (date == null && !errors.hasFieldErrors(dateField)) {
            errors.rejectValue(dateField, "pairs.order.date.missing");
        }
        if (number.isBlank() || date == null) {
            return null;
        }
        try {
            return new OrderReference(number, date);
        } catch (Refusal refusal) {
            errors.rejectValue(
                    numberField, refusal.messageKey(), refusal.values().toArray(), null);
            return null;
        }
    }
}
