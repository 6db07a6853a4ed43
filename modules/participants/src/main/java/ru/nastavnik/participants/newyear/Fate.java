package ru.nastavnik.participants.newyear;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.participants.ClassGroup;

/** What the new school year does to a class. */
public enum Fate {
    /** The same children go on together: grades 1–3, 5–8 and 10. */
    MOVES_UP,
    /**
     * The children are put together anew, in grade 5 and in grade 10, or were in a комплект, of which some leave each year:
     * their class is known from the new list only.
     */
    WAITS,
    /** The last grade: they have finished school. */
    LEAVES;

    static Fate of(ClassGroup group) {
        if (group.isKit()) {
            return WAITS;
        }
        return switch (group.grade()) {
            case 4, 9 -> WAITS;
            case 11, 12 -> LEAVES;
            default -> MOVES_UP;
        };
    }

    static @Nullable ClassGroup next(ClassGroup group) {
        return of(group) == MOVES_UP ? new ClassGroup(group.grade() + 1, group.letter()) : null;
    }
}
