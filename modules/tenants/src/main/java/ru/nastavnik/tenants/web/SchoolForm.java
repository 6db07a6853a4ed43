package ru.nastavnik.tenants.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.tenants.Inn;
import ru.nastavnik.tenants.NewSchool;
import ru.nastavnik.tenants.OfficialName;
import ru.nastavnik.tenants.SchoolAlias;
import ru.nastavnik.tenants.SchoolKind;

/** A school as the region's office types it. */
@PersonalData
record SchoolForm(
        String name,
        String shortName,
        String inn,
        String municipality,
        @Nullable SchoolKind kind,
        String director,
        String alias) {

    SchoolForm {
        name = Typed.text(name);
        shortName = Typed.text(shortName);
        inn = Typed.text(inn).replaceAll("\\s", "");
        municipality = Typed.text(municipality);
        director = Typed.text(director);
        alias = Typed.text(alias);
    }

    static SchoolForm empty() {
        return new SchoolForm("", "", "", "", SchoolKind.SECONDARY, "", "");
    }

    void check(Errors errors) {
        Typed.required(errors, "name", name, 300);
        Typed.required(errors, "shortName", shortName, 80);
        if (!Inn.isValid(inn)) {
            errors.rejectValue("inn", inn.isEmpty() ? "schools.form.required" : "schools.form.inn.wrong");
        }
        if (municipality.isEmpty()) {
            errors.rejectValue("municipality", "schools.form.required");
        }
        if (kind == null) {
            errors.rejectValue("kind", "schools.form.required");
        }
        Typed.person(errors, "director", director);
        if (!alias.isEmpty() && !SchoolAlias.isValid(alias)) {
            errors.rejectValue("alias", "schools.form.alias.wrong");
        }
    }

    NewSchool school() {
        return new NewSchool(
                name,
                shortName,
                new Inn(inn),
                municipality,
                java.util.Objects.requireNonNull(kind),
                new OfficialName(director),
                alias.isEmpty() ? null : new SchoolAlias(alias));
    }

    @Override
    public String toString() {
        return "SchoolForm[…]";
    }
}
