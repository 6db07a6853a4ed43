package ru.nastavnik.participants;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What a list or a form says of a person besides the name; {@literal null} is "not said".
 *
 * @param classGroup      of a pupil
 * @param post            of a member of staff, or the place of work or study of someone from outside
 * @param birthYear       where only the year is known
 * @param birthDate       wins over the year
 * @param subject         code of the {@link Catalogue}
 * @param experienceYears of teaching
 * @param offersMentoring what stood under «Готов быть наставником»
 */
@PersonalData
@Embeddable
public record PersonDetails(
        @Nullable ClassGroup classGroup,
        @Nullable String post,
        @Nullable Integer birthYear,
        @Nullable LocalDate birthDate,
        @Nullable String subject,
        @Nullable Integer experienceYears,
        @Nullable Boolean offersMentoring) {

    /** Of whom only the class or the post is known. */
    public static PersonDetails of(@Nullable ClassGroup classGroup, @Nullable String post) {
        return new PersonDetails(classGroup, post, null, null, null, null, null);
    }

    /** The same with a birth. */
    public PersonDetails born(@Nullable Integer year, @Nullable LocalDate date) {
        return new PersonDetails(classGroup, post, year, date, subject, experienceYears, offersMentoring);
    }

    /** The same with years of teaching. */
    public PersonDetails teaching(@Nullable Integer years) {
        return new PersonDetails(classGroup, post, birthYear, birthDate, subject, years, offersMentoring);
    }

    /** Of the date, or alone. */
    public @Nullable Integer yearOfBirth() {
        return birthDate == null ? birthYear : Integer.valueOf(birthDate.getYear());
    }

    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
