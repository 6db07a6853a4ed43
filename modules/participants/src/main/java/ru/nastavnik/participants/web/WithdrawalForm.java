package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/**
 * «Отзывают согласие».
 *
 * @param signer who said so
 * @param ground by what right a guardian, a trustee or an institution speaks
 * @param kinds  what is taken back
 * @param came   how they said so
 * @param day    when
 */
@PersonalData
record WithdrawalForm(
        @Nullable Signer signer,
        @Nullable String ground,
        @Nullable List<ConsentKind> kinds,
        @Nullable Came came,
        @Nullable LocalDate day) {

    void check(BindingResult errors, LocalDate today) {
        if (signer == null) {
            errors.rejectValue("signer", "NotNull");
        }
        if (kinds == null || kinds.isEmpty()) {
            errors.rejectValue("kinds", "people.consents.no-kind");
        }
        if (came == null || came == Came.CARRIED_OVER) {
            errors.rejectValue("came", "NotNull");
        }
        if (day == null && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "NotNull");
        } else if (day != null && day.isAfter(today)) {
            errors.rejectValue("day", "people.refusal.consent-in-future");
        }
        if (ground != null && ground.length() > 200) {
            errors.rejectValue("ground", "people.form.long");
        }
    }

    Set<ConsentKind> papers() {
        return kinds == null || kinds.isEmpty() ? EnumSet.noneOf(ConsentKind.class) : EnumSet.copyOf(kinds);
    }

    Word word(UserId by) {
        return new Word(
                Says.WITHDRAWN,
                signer,
                false,
                ground == null || ground.isBlank() ? null : ground.strip(),
                Objects.requireNonNull(day),
                null,
                null,
                Objects.requireNonNull(came),
                by);
    }

    @Override
    public String toString() {
        return "WithdrawalForm[…]";
    }
}
