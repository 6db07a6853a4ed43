package ru.nastavnik.participants.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.AboutMentor;
import ru.nastavnik.participants.Ready;
import ru.nastavnik.participants.WishedAge;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What the base says of a mentor, typed.
 *
 * @param capacity how many mentees at once, empty for the usual number
 * @param age      wished age of mentees, as people write it
 */
@PersonalData
record MentorForm(
        @Nullable String capacity,
        @Nullable String contact,
        @Nullable String competences,
        @Nullable String achievements,
        @Nullable String interests,
        @Nullable String age,
        @Nullable String time) {

    /** Where the person is not ready yet, with what was said of them in an earlier year. */
    static MentorForm of(@Nullable Ready ready, @Nullable AboutMentor earlier) {
        AboutMentor about = ready != null
                ? ready.about()
                : Objects.requireNonNullElseGet(earlier, () -> AboutMentor.typed("", "", "", "", WishedAge.ANY, ""));
        return new MentorForm(
                ready == null ? "" : Integer.toString(ready.capacity()),
                about.contactText(),
                about.competencesText(),
                about.achievementsText(),
                about.interestsText(),
                about.wished().written(),
                about.freeTimeText());
    }

    void check(BindingResult errors) {
        String places = text(capacity);
        if (!places.isEmpty() && (!places.matches("\\d{1,2}") || number() < 1 || number() > 10)) {
            errors.rejectValue("capacity", "people.readiness.capacity-trouble");
        }
        if (WishedAge.read(text(age)).isEmpty()) {
            errors.rejectValue("age", "people.bases.form.age");
        }
        MenteeForm.checkLength(errors, "contact", contact, AboutMentor.CONTACT);
        MenteeForm.checkLength(errors, "competences", competences, AboutMentor.COMPETENCES);
        MenteeForm.checkLength(errors, "achievements", achievements, AboutMentor.ACHIEVEMENTS);
        MenteeForm.checkLength(errors, "interests", interests, AboutMentor.INTERESTS);
        MenteeForm.checkLength(errors, "time", time, AboutMentor.FREE_TIME);
    }

    /** {@literal null} for the usual number. */
    @Nullable
    Integer places() {
        return text(capacity).isEmpty() ? null : Integer.valueOf(number());
    }

    private int number() {
        return Integer.parseInt(text(capacity));
    }

    AboutMentor about() {
        return AboutMentor.typed(
                contact,
                competences,
                achievements,
                interests,
                WishedAge.read(text(age)).orElse(WishedAge.ANY),
                time);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
        return "MentorForm[…]";
    }
}
