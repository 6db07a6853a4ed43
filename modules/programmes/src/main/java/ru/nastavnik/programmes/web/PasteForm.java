package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.OrderReference;
import ru.nastavnik.programmes.paste.PastedOrder;

/** The table of an order, pasted, with what holds for all its rows. */
@PersonalData
record PasteForm(
        String text,
        String form,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String orderNumber,
        @Nullable LocalDate orderDate) {

    PasteForm {
        text = text == null ? "" : text;
        form = Typed.text(form);
        orderNumber = Typed.text(orderNumber);
    }

    static PasteForm from(LocalDate start) {
        return new PasteForm("", "", start, null, "", null);
    }

    void check(Errors errors) {
        Typed.required(errors, "text", text);
        Typed.required(errors, "from", from);
        if (text.length() > 100_000) {
            errors.rejectValue("text", "pairs.paste.long", new Object[] {500}, null);
        }
        if (!form.isEmpty() && !form.matches("[a-z][a-z0-9-]{0,39}")) {
            errors.rejectValue("form", "pairs.form.missing");
        }
    }

    PastedOrder order(@Nullable OrderReference order, Map<String, String> answers) {
        return new PastedOrder(
                text, form.isEmpty() ? null : new FormCode(form), Objects.requireNonNull(from), until, order, answers);
    }

    @Override
    public String toString() {
        return "PasteForm[…]";
    }
}
