package ru.nastavnik.programmes.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.programmes.FormCode;
import ru.nastavnik.programmes.naming.Mention;

/**
 * A pair as typed at the first door, with the answers to the questions that came back: which of several people
 * ({@code mentorId}), and what to add of someone who is not in the list ({@code addMentor} and so on).
 */
@PersonalData
record NewPairForm(
        String mentor,
        String mentee,
        String form,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String orderNumber,
        @Nullable LocalDate orderDate,
        String meetings,
        String mentorId,
        String menteeId,
        @Nullable Boolean addMentor,
        @Nullable Boolean addMentee,
        String mentorKind,
        String menteeKind,
        String mentorClass,
        String menteeClass) {

    NewPairForm {
        mentor = Typed.text(mentor);
        mentee = Typed.text(mentee);
        form = Typed.text(form);
        orderNumber = Typed.text(orderNumber);
        meetings = Typed.text(meetings);
        mentorId = Typed.text(mentorId);
        menteeId = Typed.text(menteeId);
        mentorKind = Typed.text(mentorKind);
        menteeKind = Typed.text(menteeKind);
        mentorClass = Typed.text(mentorClass);
        menteeClass = Typed.text(menteeClass);
    }

    static NewPairForm from(LocalDate start, String mentor, String mentee) {
        return new NewPairForm(mentor, mentee, "", start, null, "", null, "", "", "", false, false, "", "", "", "");
    }

    void check(Errors errors) {
        Typed.required(errors, "mentor", mentor);
        Typed.required(errors, "mentee", mentee);
        Typed.required(errors, "from", from);
        if (!meetings.isEmpty() && !meetings.matches("\\d{1,3}")) {
            errors.rejectValue("meetings", "pairs.meetings.odd");
        }
        if (!form.isEmpty() && !form.matches("[a-z][a-z0-9-]{0,39}")) {
            errors.rejectValue("form", "pairs.form.missing");
        }
    }

    int meetingsBefore() {
        return meetings.isEmpty() ? 0 : Integer.parseInt(meetings);
    }

    Optional<FormCode> formCode() {
        return form.isEmpty() ? Optional.empty() : Optional.of(new FormCode(form));
    }

    SideForm mentorSide() {
        return new SideForm("mentor", mentor, mentorId, Boolean.TRUE.equals(addMentor), mentorKind, mentorClass);
    }

    SideForm menteeSide() {
        return new SideForm("mentee", mentee, menteeId, Boolean.TRUE.equals(addMentee), menteeKind, menteeClass);
    }

    /** What the form says of one side. */
    record SideForm(String side, String typed, String id, boolean add, String kind, String classGroup) {

        /** {@code menteeClass}: the name of the field for one of the side's questions. */
        String field(String question) {
            return side + question;
        }

        Mention mention() {
            return new Mention(typed, ClassGroup.read(classGroup).orElse(null), null);
        }

        @Override
        public String toString() {
            return "SideForm[%s]".formatted(side);
        }
    }

    @Override
    public String toString() {
        return "NewPairForm[…]";
    }
}
