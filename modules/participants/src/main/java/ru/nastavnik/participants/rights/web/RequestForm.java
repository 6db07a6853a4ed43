package ru.nastavnik.participants.rights.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.rights.Asked;
import ru.nastavnik.participants.rights.AskedBy;
import ru.nastavnik.participants.rights.Channel;
import ru.nastavnik.participants.rights.RequestKind;
import ru.nastavnik.platform.identity.PersonalData;

/** A request as the coordinator types it, from a paper or a call. */
@PersonalData
record RequestForm(
        @Nullable RequestKind kind,
        @Nullable AskedBy by,
        @Nullable Channel channel,
        @Nullable LocalDate receivedOn,
        @Nullable String text) {

    static RequestForm on(LocalDate today, RequestKind kind) {
        return new RequestForm(kind, AskedBy.PARENT, Channel.PAPER, today, "");
    }

    void check(BindingResult errors, LocalDate today) {
        if (kind == null) {
            errors.rejectValue("kind", "NotNull");
        }
        if (by == null) {
            errors.rejectValue("by", "NotNull");
        }
        if (channel == null) {
            errors.rejectValue("channel", "NotNull");
        }
        if (receivedOn == null && !errors.hasFieldErrors("receivedOn")) {
            errors.rejectValue("receivedOn", "NotNull");
        } else if (receivedOn != null && receivedOn.isAfter(today)) {
            errors.rejectValue("receivedOn", "rights.refusal.future");
        }
        if (text != null && text.length() > 1000) {
            errors.rejectValue("text", "people.form.long");
        }
    }

    Asked of(PersonId person) {
        return new Asked(
                person,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(by),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(receivedOn),
                text == null || text.isBlank() ? null : text.strip());
    }

    @Override
    public String toString() {
        return "RequestForm[…]";
    }
}
