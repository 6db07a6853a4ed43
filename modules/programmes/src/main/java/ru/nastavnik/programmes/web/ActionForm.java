package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What is typed on the page of an action. Which of the fields matter, the {@link PairAction} says.
 *
 * @param version the pair's version that the page showed
 * @param number  the number of an order
 */
@PersonalData
record ActionForm(@Nullable Integer version, @Nullable LocalDate day, String reason, String number) {

    ActionForm {
        reason = Typed.text(reason);
        number = Typed.text(number);
    }

    void check(PairAction action, Errors errors) {
        if (action.isDated()) {
            Typed.required(errors, "day", day);
        }
        if (action.isNumbered()) {
            Typed.required(errors, "number", number);
        }
        if (action.isReasoned()) {
            Typed.required(errors, "reason", reason);
        }
    }

    /** The version, or one that no pair has. */
    int shown() {
        return version == null ? -1 : version;
    }

    @Override
    public String toString() {
        return "ActionForm[…]";
    }
}
