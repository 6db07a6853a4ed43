package ru.nastavnik.participants.roster;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One person as a list describes them.
 *
 * @param sheet   the sheet's name where the workbook has several lists, otherwise empty
 * @param row     the number beside the row
 * @param name    {@literal null} where it cannot be read
 * @param left    whether the list itself says that the person has left
 * @param broken  whether the row has to be mended first
 * @param remarks in words
 */
@PersonalData
record Entry(
        String sheet,
        int row,
        PersonKind kind,
        @Nullable PersonName name,
        PersonDetails details,
        boolean left,
        boolean broken,
        List<Remark> remarks) {

    static Entry of(RosterLine line) {
        return new Entry(
                line.sheet(), line.rowNumber(), line.kind(), line.name(), line.describing(), false, false, List.of());
    }

    /** The name of a row that has one. */
    PersonName written() {
        return Objects.requireNonNull(name);
    }

    /** Whether the row may speak of this person: see {@code docs/domain/participants.md}. */
    boolean isSameAs(Person person) {
        return kind == person.kind()
                && isSame(
                        details,
                        PersonDetails.of(person.classGroup().orElse(null), null)
                                .born(
                                        person.birthYear().orElse(null),
                                        person.birthDate().orElse(null)));
    }

    boolean repeats(Entry earlier) {
        return kind == earlier.kind && isSame(details, earlier.details);
    }

    private boolean isSame(PersonDetails one, PersonDetails other) {
        if (one.birthDate() != null && other.birthDate() != null) {
            return one.birthDate().equals(other.birthDate());
        }
        if (one.yearOfBirth() != null && other.yearOfBirth() != null) {
            return one.yearOfBirth().equals(other.yearOfBirth());
        }
        return kind != PersonKind.PUPIL || sameClass(one.classGroup(), other.classGroup());
    }

    private static boolean sameClass(@Nullable ClassGroup one, @Nullable ClassGroup other) {
        return Objects.equals(one, other);
    }

    @Override
    public String toString() {
        return "Entry[%d]".formatted(row);
    }
}
