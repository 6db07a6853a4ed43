package ru.nastavnik.participants.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A birth date or a year as someone typed it into a form, read as in a list; but a form can ask again, so nothing doubtful
 * is taken.
 *
 * @param year    known, also of a full date
 * @param date    the full date
 * @param trouble message key, where it cannot be read
 */
public record TypedBirth(Optional<Integer> year, Optional<LocalDate> date, Optional<String> trouble) {

    public static TypedBirth read(String typed, LocalDate today) {
        WrittenBirth birth = WrittenBirth.read(Optional.empty(), typed, today);
        return new TypedBirth(
                Optional.ofNullable(birth.year()), Optional.ofNullable(birth.date()), trouble(birth.remark()));
    }

    private static Optional<String> trouble(@Nullable Remark remark) {
        return Optional.ofNullable(remark)
                .map(Remark::key)
                .map(key -> key.equals("people.remark.future-date") ? "people.form.future" : "people.form.birth");
    }
}
