package ru.nastavnik.tenants.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.tenants.AppointmentId;
import ru.nastavnik.tenants.AppointmentOrder;
import ru.nastavnik.tenants.Naming;
import ru.nastavnik.tenants.OfficialName;

/** The director's order by which a куратор is named, as typed. */
@PersonalData
record NamingForm(
        String name,
        String orderNumber,
        @Nullable LocalDate orderDate,
        @Nullable LocalDate from,
        String insteadOf) {

    NamingForm {
        name = Typed.text(name);
        orderNumber = Typed.text(orderNumber);
        insteadOf = Typed.text(insteadOf);
    }

    static NamingForm on(LocalDate today) {
        return new NamingForm("", "", null, today, "");
    }

    void check(Errors errors) {
        Typed.person(errors, "name", name);
        Typed.required(errors, "orderNumber", orderNumber, 40);
        if (orderDate == null && !errors.hasFieldErrors("orderDate")) {
            errors.rejectValue("orderDate", "schools.form.required");
        }
        if (from == null && !errors.hasFieldErrors("from")) {
            errors.rejectValue("from", "schools.form.required");
        }
    }

    Naming naming() {
        return new Naming(
                new OfficialName(name),
                new AppointmentOrder(orderNumber, Objects.requireNonNull(orderDate)),
                Objects.requireNonNull(from),
                insteadOf.isEmpty() ? null : AppointmentId.of(insteadOf));
    }

    @Override
    public String toString() {
        return "NamingForm[…]";
    }
}
