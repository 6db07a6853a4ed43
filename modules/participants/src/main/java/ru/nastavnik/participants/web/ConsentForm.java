package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.profiles.ConsentState;

/**
 * The same mark for everyone who was ticked.
 *
 * @param group  the sheet it is done on
 * @param chosen the people
 * @param state  what the paper says
 * @param day    of the paper
 * @param where  where it lies
 */
record ConsentForm(
        @Nullable String group,
        @Nullable List<UUID> chosen,
        @Nullable ConsentState state,
        @Nullable LocalDate day,
        @Nullable String where) {

    static ConsentForm on(LocalDate today) {
        return new ConsentForm("", List.of(), ConsentState.GIVEN, today, "");
    }

    void check(BindingResult errors, LocalDate today) {
        if (persons().isEmpty()) {
            errors.rejectValue("chosen", "people.consents.nobody-chosen");
        }
        if (state == null) {
            errors.rejectValue("state", "NotNull");
        }
        if (day == null && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "NotNull");
        } else if (day != null && day.isAfter(today)) {
            errors.rejectValue("day", "people.refusal.consent-in-future");
        }
        if (where != null && where.length() > 200) {
            errors.rejectValue("where", "people.form.long");
        }
    }

    List<PersonId> persons() {
        return chosen == null ? List.of() : chosen.stream().map(PersonId::new).toList();
    }

    @Nullable
    String whereKept() {
        return where == null || where.isBlank() ? null : where.strip();
    }
}
