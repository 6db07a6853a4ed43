package ru.nastavnik.tenants.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.identity.PersonalData;

/** Another director and the first day in office, as typed. */
@PersonalData
record DirectorForm(String name, @Nullable LocalDate from) {

    DirectorForm {
        name = Typed.text(name);
    }

    void check(Errors errors) {
        Typed.person(errors, "name", name);
        if (from == null && !errors.hasFieldErrors("from")) {
            errors.rejectValue("from", "schools.form.required");
        }
    }

    @Override
    public String toString() {
        return "DirectorForm[…]";
    }
}
