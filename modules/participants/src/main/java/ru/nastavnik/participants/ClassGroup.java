package ru.nastavnik.participants;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A class of the school: grade and, where the school has several of a grade, a letter.
 *
 * @param grade  1 to 12
 * @param letter one capital Russian letter, or {@literal null} where the grade has one class only
 */
public record ClassGroup(int grade, @Nullable String letter) implements Comparable<ClassGroup> {

    private static final Comparator<ClassGroup> ORDER = Comparator.comparingInt(ClassGroup::grade)
            .thenComparing(ClassGroup::letter, Comparator.nullsFirst(Comparator.naturalOrder()));

    public ClassGroup {
        if (grade < 1 || grade > 12) {
            throw new IllegalArgumentException("No school has a grade " + grade + ".");
        }
        if (letter != null && !letter.matches("[А-ЯЁ]")) {
            throw new IllegalArgumentException("A class has one capital letter.");
        }
    }

    @Override
    public int compareTo(ClassGroup other) {
        return ORDER.compare(this, other);
    }

    /** As schools write it: {@code 9 Б}, or {@code 9}. */
    @Override
    public String toString() {
        return letter == null ? Integer.toString(grade) : grade + " " + letter;
    }
}
