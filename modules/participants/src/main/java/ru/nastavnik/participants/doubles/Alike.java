package ru.nastavnik.participants.doubles;

import java.util.Optional;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonKind;

/** Why two cards may be of one person. */
public enum Alike {
    /** One name, born on one day. */
    SAME,
    /** One name, and of one of the two the birth is not known, or only the year. */
    BIRTH_UNKNOWN,
    /** One name, and births that differ as by a slip: a digit, or day and month the other way round. */
    BIRTH_NEAR,
    /** One birth, and names that differ by a letter. */
    SLIP,
    /** One birth, and one of the names has no patronymic. */
    NO_PATRONYMIC,
    /** One birth, and the given name stands in the place of the surname. */
    TURNED;

    /** Why these two may be one person, if they may. A pupil and an adult never are: what they are is corrected first. */
    static Optional<Alike> of(Person one, Person other) {
        if ((one.kind() == PersonKind.PUPIL) != (other.kind() == PersonKind.PUPIL)) {
            return Optional.empty();
        }
        Births births = Births.of(one, other);
        Names names = new Names(one.name(), other.name());
        if (names.same()) {
            return switch (births) {
                case SAME -> Optional.of(SAME);
                case ONE_UNKNOWN -> Optional.of(BIRTH_UNKNOWN);
                case NEAR -> Optional.of(BIRTH_NEAR);
                case BOTH_UNKNOWN -> samePlace(one, other) ? Optional.of(SAME) : Optional.empty();
                case DIFFERENT -> Optional.empty();
            };
        }
        boolean oneBirth =
                births == Births.SAME || births != Births.DIFFERENT && births != Births.NEAR && samePlace(one, other);
        if (!oneBirth) {
            return Optional.empty();
        }
        if (names.withoutPatronymic()) {
            return Optional.of(NO_PATRONYMIC);
        }
        return names.turned() ? Optional.of(TURNED) : names.slip() ? Optional.of(SLIP) : Optional.empty();
    }

    private static boolean samePlace(Person one, Person other) {
        return one.classGroup().isPresent()
                ? one.classGroup().equals(other.classGroup())
                : other.classGroup().isEmpty() && one.post().equals(other.post());
    }
}
