package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.consents.Came;
import ru.nastavnik.participants.consents.ConsentKind;
import ru.nastavnik.participants.consents.Says;
import ru.nastavnik.participants.consents.Signer;
import ru.nastavnik.participants.consents.Word;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.identity.UserId;

/**
 * The same word for everyone who was ticked, but for whom a row names another signer.
 *
 * @param group  the sheet it is done on
 * @param show   whom of the sheet the table shows
 * @param chosen the people
 * @param kinds  which papers
 * @param state  what the paper says
 * @param signer who signed, of those who are not of age
 * @param own    whether the pupil signed too, where the rule asks for it
 * @param ground by what right a guardian, a trustee or an institution signs
 * @param day    of the paper
 * @param until  last day, empty for the usual term
 * @param where  where it lies
 * @param came   how it came
 */
@PersonalData
record ConsentForm(
        @Nullable String group,
        @Nullable ConsentFilter show,
        @Nullable List<UUID> chosen,
        @Nullable List<ConsentKind> kinds,
        @Nullable Says state,
        @Nullable Signer signer,
        @Nullable Boolean own,
        @Nullable String ground,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable String where,
        @Nullable Came came) {

    static ConsentForm on(LocalDate today) {
        List<ConsentKind> usual = Stream.of(ConsentKind.values())
                .filter(ConsentKind::isNeededToTakePart)
                .toList();
        return new ConsentForm(
                "", ConsentFilter.ALL, List.of(), usual, Says.GIVEN, null, true, "", today, null, "", Came.PAPER);
    }

    void check(BindingResult errors, LocalDate today) {
        if (persons().isEmpty()) {
            errors.rejectValue("chosen", "people.consents.nobody-chosen");
        }
        if (kinds == null || kinds.isEmpty()) {
            errors.rejectValue("kinds", "people.consents.no-kind");
        }
        if (state == null || state == Says.MISTAKEN) {
            errors.rejectValue("state", "NotNull");
        }
        if (day == null && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "NotNull");
        } else if (day != null && day.isAfter(today)) {
            errors.rejectValue("day", "people.refusal.consent-in-future");
        }
        if (day != null && until != null && until.isBefore(day)) {
            errors.rejectValue("until", "people.refusal.consent-term");
        }
        if (state == Says.GIVEN && came() != Came.PAPER) {
            errors.rejectValue("came", "people.refusal.consent-needs-paper");
        }
        checkLength(errors, "where", where);
        checkLength(errors, "ground", ground);
    }

    private static void checkLength(BindingResult errors, String field, @Nullable String value) {
        if (value != null && value.length() > 200) {
            errors.rejectValue(field, "people.form.long");
        }
    }

    @Override
    public Came came() {
        return came == null ? Came.PAPER : came;
    }

    List<PersonId> persons() {
        return chosen == null ? List.of() : chosen.stream().map(PersonId::new).toList();
    }

    Set<ConsentKind> papers() {
        return kinds == null || kinds.isEmpty() ? EnumSet.noneOf(ConsentKind.class) : EnumSet.copyOf(kinds);
    }

    /** What is said about each. */
    Map<PersonId, Word> words(Map<PersonId, Signer> others, UserId by) {
        Map<PersonId, Word> words = new LinkedHashMap<>();
        for (PersonId person : persons()) {
            words.put(
                    person,
                    new Word(
                            Objects.requireNonNull(state),
                            others.getOrDefault(person, signer),
                            Boolean.TRUE.equals(own),
                            text(ground),
                            Objects.requireNonNull(day),
                            until,
                            text(where),
                            came(),
                            by));
        }
        return words;
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "ConsentForm[…]";
    }
}
