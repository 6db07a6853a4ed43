package ru.nastavnik.participants.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.AboutMentee;
import ru.nastavnik.participants.PlainText;
import ru.nastavnik.participants.Request;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What the base says of a mentee, typed.
 *
 * @param topic   code of the catalogue
 * @param subject code of the catalogue, or empty
 */
@PersonalData
record MenteeForm(
        @Nullable String topic,
        @Nullable String subject,
        @Nullable String note,
        @Nullable String contact) {

    static MenteeForm of(@Nullable Request request) {
        return request == null
                ? new MenteeForm("", "", "", "")
                : new MenteeForm(
                        request.topic(),
                        request.subject().orElse(""),
                        request.about().noteText(),
                        request.about().contactText());
    }

    void check(BindingResult errors) {
        if (topic == null || topic.isEmpty()) {
            errors.rejectValue("topic", "people.bases.refusal.topic-missing");
        }
        checkLength(errors, "note", note, AboutMentee.NOTE);
        checkLength(errors, "contact", contact, AboutMentee.CONTACT);
    }

    static void checkLength(BindingResult errors, String field, @Nullable String text, int most) {
        if (PlainText.of(text).length() > most) {
            errors.rejectValue(field, "people.bases.form.long", new Object[] {most}, null);
        }
    }

    AboutMentee about() {
        return AboutMentee.typed(note, contact);
    }

    @Override
    public String toString() {
        return "MenteeForm[…]";
    }
}
