package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * One person as a list describes them.
 *
 * @param place   where it stands
 * @param name    {@literal null} where it cannot be read
 * @param nameKey see {@link PersonName#key()}; empty without a name
 * @param left    whether the list itself says that the person has left
 * @param broken  whether the row has to be mended first
 * @param remarks in words
 * @param written as it was written, where there are remarks
 */
@PersonalData
record Entry(
        Place place,
        PersonKind kind,
        @Nullable PersonName name,
        String nameKey,
        PersonDetails details,
        boolean left,
        boolean broken,
        List<Remark> remarks,
        WrittenRow written) {

    /** As a line that was planned tells it. */
    static Entry of(RosterLine line) {
        return new Entry(
                line.place(),
                line.kind(),
                line.name(),
                line.nameKey(),
                line.describing(),
                false,
                false,
                List.of(),
                WrittenRow.NOTHING);
    }

    /**
     * As it was written.
     *
     * @param around what else the list says: the class that the rows around it are of, or the post and more
     */
    static Entry of(
            Place place,
            PersonKind kind,
            WrittenName name,
            WrittenClass group,
            WrittenRow written,
            WrittenBirth birth,
            PersonDetails around) {
        List<Remark> remarks = new ArrayList<>(name.remarks());
        String cell = group.cell();
        boolean pupil = kind == PersonKind.PUPIL;
        boolean unclear =
                pupil && !group.left() && !cell.isEmpty() && group.group().isEmpty();
        if (unclear) {
            remarks.add(Remark.of("people.remark.unclear-class", cell));
        } else if (pupil && cell.isEmpty() && around.classGroup() == null) {
            remarks.add(Remark.of("people.remark.no-class"));
        }
        if (birth.remark() != null) {
            remarks.add(birth.remark());
        }
        PersonDetails details =
                pupil && !cell.isEmpty() ? PersonDetails.of(group.group().orElse(null), null) : around;
        boolean broken = name.name() == null || unclear;
        return new Entry(
                place,
                kind,
                name.name(),
                name.name() == null ? "" : name.name().key(),
                details.born(birth.year(), birth.date()),
                group.left(),
                broken,
                remarks,
                remarks.isEmpty() ? WrittenRow.NOTHING : written);
    }

    String sheet() {
        return place.sheet();
    }

    /** The name of a row that has one. */
    PersonName known() {
        return Objects.requireNonNull(name);
    }

    /** Whether the row may speak of this person: see {@code docs/domain/participants.md}. */
    boolean isSameAs(Known person) {
        return kind == person.kind() && isSame(details, person.details());
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
        return "Entry[%d]".formatted(place.row());
    }
}
