package ru.nastavnik.participants.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.roster.TypedBirth;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * A person typed by hand.
 *
 * @param group class, as people write it
 * @param post  post, or the place of work or study of someone from outside
 * @param birth a date or a year, as people write it
 * @param experience years of teaching; {@literal null} where the form does not ask
 */
@PersonalData
record PersonForm(
        @Nullable String surname,
        @Nullable String given,
        @Nullable String patronymic,
        @Nullable PersonKind kind,
        @Nullable String group,
        @Nullable String post,
        @Nullable String birth,
        @Nullable String experience) {

    static PersonForm empty() {
        return new PersonForm("", "", "", PersonKind.PUPIL, "", "", "", null);
    }

    static PersonForm of(Person person) {
        PersonName name = person.name();
        return new PersonForm(
                name.surname(),
                name.given(),
                name.patronymic(),
                person.kind(),
                person.classGroup().map(ClassGroup::toString).orElse(""),
                person.post().orElse(""),
                person.birth().orElse(""),
                person.experienceYears().map(Object::toString).orElse(""));
    }

    /** Says beside each field what is wrong with it. */
    void check(BindingResult errors, LocalDate today) {
        checkName(errors, "surname", text(surname));
        checkName(errors, "given", text(given));
        if (text(patronymic).length() > 100) {
            errors.rejectValue("patronymic", "people.form.long");
        }
        if (text(post).length() > 200) {
            errors.rejectValue("post", "people.form.long");
        }
        if (kind == null) {
            errors.rejectValue("kind", "NotNull");
        } else if (kind == PersonKind.PUPIL && ClassGroup.read(text(group)).isEmpty()) {
            errors.rejectValue("group", "people.form.class");
        }
        if (!text(experience).matches("[0-7]?\\d|")) {
            errors.rejectValue("experience", "people.readiness.years");
        }
        TypedBirth.read(text(birth), today).trouble().ifPresent(key -> errors.rejectValue("birth", key));
    }

    private static void checkName(BindingResult errors, String field, String value) {
        if (value.isEmpty()) {
            errors.rejectValue(field, "NotBlank");
        } else if (value.length() > 100) {
            errors.rejectValue(field, "people.form.long");
        }
    }

    PersonName name() {
        return new PersonName(
                PersonName.inRussian(text(surname)),
                PersonName.inRussian(text(given)),
                text(patronymic).isEmpty() ? null : PersonName.inRussian(text(patronymic)));
    }

    PersonDetails details(LocalDate today) {
        TypedBirth typed = TypedBirth.read(text(birth), today);
        Optional<ClassGroup> classGroup = kind == PersonKind.PUPIL ? ClassGroup.read(text(group)) : Optional.empty();
        return PersonDetails.of(classGroup.orElse(null), text(post).isEmpty() ? null : text(post))
                .born(typed.year().orElse(null), typed.date().orElse(null))
                .teaching(text(experience).isEmpty() ? null : Integer.valueOf(text(experience)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return "PersonForm[…]";
    }
}
