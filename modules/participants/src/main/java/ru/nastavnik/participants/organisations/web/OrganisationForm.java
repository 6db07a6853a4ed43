package ru.nastavnik.participants.organisations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.organisations.Organisation;
import ru.nastavnik.participants.organisations.TaxNumber;

/** A partner as typed. */
record OrganisationForm(
        @Nullable String inn,
        @Nullable String name,
        @Nullable String agreement) {

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.inn().value(),
                organisation.name(),
                organisation.agreement().orElse(""));
    }

    void check(BindingResult errors) {
        if (TaxNumber.read(text(inn)).isEmpty()) {
            errors.rejectValue("inn", "organisations.form.inn.wrong");
        }
        if (text(name).isEmpty()) {
            errors.rejectValue("name", "NotBlank");
        }
        if (text(name).length() > 200) {
            errors.rejectValue("name", "people.form.long");
        }
        if (text(agreement).length() > 200) {
            errors.rejectValue("agreement", "people.form.long");
        }
    }

    TaxNumber number() {
        return TaxNumber.read(text(inn)).orElseThrow();
    }

    String called() {
        return text(name);
    }

    @Nullable
    String agreed() {
        return text(agreement).isEmpty() ? null : text(agreement);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }
}
