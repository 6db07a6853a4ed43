package ru.nastavnik.participants.rights.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.rights.Answer;
import ru.nastavnik.platform.identity.PersonalData;

/** What was answered to a request. */
@PersonalData
record AnswerForm(@Nullable Answer outcome, @Nullable String answer) {

    void check(BindingResult errors) {
        if (outcome == null) {
            errors.rejectValue("outcome", "NotNull");
        }
        if (answer == null || answer.isBlank()) {
            errors.rejectValue("answer", "NotBlank");
        } else if (answer.length() > 500) {
            errors.rejectValue("answer", "people.form.long");
        }
    }

    @Override
    public String toString() {
        return "AnswerForm[…]";
    }
}
