package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A day and a reason, as typed for a pair.
 *
 * @param version the pair's version that the page showed
 */
@PersonalData
record ActionForm(@Nullable Integer version, @Nullable LocalDate day, String reason) {

    ActionForm {
        reason = Typed.text(reason);
    }

    void check(PairAction action, Errors errors) {
        Typed.required(errors, "day", day);
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
