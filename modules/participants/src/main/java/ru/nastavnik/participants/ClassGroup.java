package ru.nastavnik.participants;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class of the school: grade and, where the school has several of a grade, a letter.
 *
 * @param grade  1 to 12
 * @param letter one capital Russian letter, or {@literal null} where the grade has one class only
 */
@Embeddable
public record ClassGroup(Integer grade, @Nullable String letter) implements Comparable<ClassGroup> {

    private static final Comparator<ClassGroup> ORDER = Comparator.comparing(ClassGroup::grade)
            .thenComparing(ClassGroup::letter, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})[\\s\\-–—\"«»“”„'’`.]*([а-яё])?[\\s\"«»“”„'’`.]*");

    private static final Pattern WORD = Pattern.compile("кл(асс|\\.)?(?![а-я])");

    public ClassGroup {
        if (grade == null || grade < 1 || grade > 12) {
            throw new IllegalArgumentException("No school has a grade " + grade + ".");
        }
        if (letter != null && !isCapital(letter)) {
            throw new IllegalArgumentException("A class has one capital letter.");
        }
    }

    /**
     * Reads a class the way people write it: {@code 9 "Б"}, {@code 9-в}, {@code 9б }, {@code 9 «А» класс}, also with a
     * Latin letter that looks Russian. Anything else, such as {@code выбыл} or {@code 13 А}, is empty.
     */
    public static Optional<ClassGroup> read(String written) {
        String plain = WORD.matcher(
                        LookAlikes.inRussian(written.toLowerCase(Locale.ROOT).replace('\u00a0', ' ')))
                .replaceAll("")
                .strip();
        Matcher matcher = WRITTEN.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int grade = Integer.parseInt(matcher.group(1));
        String letter = matcher.group(2);
        return grade < 1 || grade > 12
                ? Optional.empty()
                : Optional.of(new ClassGroup(grade, letter == null ? null : letter.toUpperCase(Locale.ROOT)));
    }

    private static boolean isCapital(String letter) {
        return letter.length() == 1 && (letter.charAt(0) >= 'А' && letter.charAt(0) <= 'Я' || letter.equals("Ё"));
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
