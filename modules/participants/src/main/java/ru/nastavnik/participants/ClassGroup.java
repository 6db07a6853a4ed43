package ru.nastavnik.participants;

import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of the school: grade and, where the school has several of a grade, a letter. A small school teaches children of
 * several grades together, in a класс-комплект; of whom a list says no more than that is in the whole of it.
 *
 * @param grade  1 to 12, of a комплект the lowest
 * @param letter one capital Russian letter, or {@literal null} where the grade has one class only; of a комплект its other
 *               grades, {@code 2,3}
 */
@Embeddable
public record ClassGroup(Integer grade, @Nullable String letter) implements Comparable<ClassGroup> {

    private static final Comparator<ClassGroup> ORDER = Comparator.comparing(ClassGroup::grade)
            .thenComparing(ClassGroup::letter, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})[\\s\\-–—\"«»“”„'’`.]*([а-яё])?[\\s\"«»“”„'’`.]*");

    private static final Pattern WORD = Pattern.compile("кл(асс|\\.)?(?![а-я])");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,2})\\s*[-–—]\\s*(\\d{1,2})");
    private static final Pattern SEVERAL = Pattern.compile("\\d{1,2}(?:\\s*(?:[,;+]|и)\\s*\\d{1,2})+");

    public ClassGroup {
        if (grade == null || grade < 1 || grade > 12) {
            throw new IllegalArgumentException("No school has a grade " + grade + ".");
        }
        if (letter != null && !isCapital(letter) && !isAscending(grade, letter)) {
            throw new IllegalArgumentException("A class has one capital letter, or further grades.");
        }
    }

    private static boolean isAscending(int lowest, String further) {
        if (!further.matches("\\d{1,2}(,\\d{1,2})*")) {
            return false;
        }
        int before = lowest;
        for (String grade : further.split(",")) {
            if (Integer.parseInt(grade) <= before) {
                return false;
            }
            before = Integer.parseInt(grade);
        }
        return before <= 12;
    }

    /** A класс-комплект of these grades, two or more of them, in whatever order. */
    static Optional<ClassGroup> kitOf(IntStream grades) {
        List<Integer> sorted = grades.distinct().sorted().boxed().toList();
        if (sorted.size() < 2 || sorted.getFirst() < 1 || sorted.getLast() > 12) {
            return Optional.empty();
        }
        return Optional.of(new ClassGroup(
                sorted.getFirst(), sorted.stream().skip(1).map(Object::toString).collect(Collectors.joining(","))));
    }

    /** Whether children of several grades are taught together in it. */
    public boolean isKit() {
        return letter != null && Character.isDigit(letter.charAt(0));
    }

    /** Its grade, or grades. */
    public List<Integer> grades() {
        String further = letter;
        return further == null || !isKit()
                ? List.of(grade)
                : Stream.concat(Stream.of(grade), Stream.of(further.split(",")).map(Integer::valueOf))
                        .toList();
    }

    /**
     * Reads a class the way people write it: {@code 9 "Б"}, {@code 9-в}, {@code 9б }, {@code 9 «А» класс}, also with a
     * Latin letter that looks Russian; and a комплект: {@code 1–3 комплект}, {@code 1 и 3 комплект}, {@code класс-комплект 2,
     * 4}. Anything else, such as {@code выбыл} or {@code 13 А}, is empty.
     */
    public static Optional<ClassGroup> read(String written) {
        String plain = WORD.matcher(
                        LookAlikes.inRussian(written.toLowerCase(Locale.ROOT).replace('\u00a0', ' ')))
                .replaceAll("")
                .strip();
        if (plain.contains("комплект")) {
            return kit(plain.replaceAll("комплект[а-я]*", "").replaceAll("^[^\\d]+|[^\\d]+$", ""));
        }
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

    private static Optional<ClassGroup> kit(String grades) {
        Matcher range = RANGE.matcher(grades);
        if (range.matches()) {
            return kitOf(IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return SEVERAL.matcher(grades).matches()
                ? kitOf(Stream.of(grades.split("\\D+")).mapToInt(Integer::parseInt))
                : Optional.empty();
    }

    @Override
    public int compareTo(ClassGroup other) {
        return ORDER.compare(this, other);
    }

    /** As schools write it: {@code 9 Б}, or {@code 9}, or {@code 1–3 комплект}, or {@code 1, 3 комплект}. */
    @Override
    public String toString() {
        if (isKit()) {
            List<Integer> all = grades();
            boolean inOneRow = all.getLast() - all.getFirst() == all.size() - 1;
            return inOneRow
                    ? "%d–%d комплект".formatted(all.getFirst(), all.getLast())
                    : all.stream().map(Object::toString).collect(Collectors.joining(", ")) + " комплект";
        }
        return letter == null ? Integer.toString(grade) : grade + " " + letter;
    }
}
