package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.platform.spreadsheets.Row;

/**
 * Where the names may stand in a table whose headings do not say it.
 *
 * @param column   by whose cells people are told from other rows
 * @param like     what these look like
 * @param proposed what may be said of the columns; nothing where they do not look it
 */
record NameGuess(int column, Predicate<String> like, Map<Integer, ColumnKind> proposed) {

    private static final int LONGEST_HEADING = 40;
    private static final Set<ColumnKind> IN_HEADINGS_ONLY = Set.of(
            ColumnKind.NUMBER,
            ColumnKind.GIVEN,
            ColumnKind.PATRONYMIC,
            ColumnKind.CLASS,
            ColumnKind.GRADE,
            ColumnKind.LETTER,
            ColumnKind.BIRTH,
            ColumnKind.YEAR,
            ColumnKind.SEX,
            ColumnKind.POST,
            ColumnKind.EXPERIENCE,
            ColumnKind.FORBIDDEN);

    /** The likeliest first: whole names, then names in three columns and in two, then what might just be names. */
    static List<NameGuess> of(List<Row> rows) {
        List<Row> sample = Looks.sample(rows);
        Set<Integer> secret = Looks.secret(sample);
        List<Integer> open = IntStream.range(0, Looks.width(sample))
                .filter(column -> !secret.contains(column))
                .boxed()
                .toList();
        List<NameGuess> guesses = new ArrayList<>();
        open.stream()
                .filter(column -> Looks.mostly(sample, column, Looks::isName) && differ(sample, column))
                .forEach(column -> guesses.add(new NameGuess(column, Looks::isName, Map.of(column, ColumnKind.NAME))));
        open.stream()
                .filter(column -> column > 1
                        && Looks.mostly(sample, column, Looks::isPatronymic)
                        && Looks.mostly(sample, column - 1, Looks::isWordOfName)
                        && Looks.mostly(sample, column - 2, Looks::isWordOfName))
                .forEach(column -> guesses.add(new NameGuess(column, Looks::isPatronymic, apart(column))));
        open.stream()
                .filter(column -> Looks.mostly(sample, column, Looks::isSurname) && differ(sample, column))
                .forEach(column -> givenBeside(sample, column, open)
                        .ifPresent(given -> guesses.add(new NameGuess(
                                column,
                                Looks::isSurname,
                                Map.of(column, ColumnKind.SURNAME, given, ColumnKind.GIVEN)))));
        open.stream()
                .filter(column -> Looks.mostly(sample, column, Looks::isPerhapsName))
                .forEach(column -> guesses.add(new NameGuess(column, Looks::isPerhapsName, Map.of())));
        return guesses;
    }

    private static Map<Integer, ColumnKind> apart(int patronymic) {
        return Map.of(
                patronymic - 2,
                ColumnKind.SURNAME,
                patronymic - 1,
                ColumnKind.GIVEN,
                patronymic,
                ColumnKind.PATRONYMIC);
    }

    /** The column after or before that of the surnames, if single words stand in it that are no surnames. */
    private static Optional<Integer> givenBeside(List<Row> sample, int surname, List<Integer> open) {
        return Stream.of(surname + 1, surname - 1)
                .filter(open::contains)
                .filter(column -> Looks.mostly(sample, column, Looks::isWordOfName)
                        && !Looks.mostly(sample, column, Looks::isSurname))
                .findFirst();
    }

    /** Names are many; streets and clubs that are written like names are few and return. */
    private static boolean differ(List<Row> sample, int column) {
        List<String> texts = sample.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .toList();
        return new HashSet<>(texts).size() * 2 > texts.size();
    }

    /** The index of the first row that is of a person, and not of headings that look like one. */
    int firstPerson(List<Row> rows, Headings headings) {
        return IntStream.range(0, rows.size())
                .filter(i -> like.test(rows.get(i).text(column)) && known(rows.get(i), headings) == 0)
                .findFirst()
                .orElseGet(() -> Looks.first(rows, row -> like.test(row.text(column))));
    }

    /**
     * The index of the row over the first person that says best what the columns are; none where there is none.
     *
     * @param first the row of the first person
     */
    Optional<Integer> headings(List<Row> rows, int first, Headings headings) {
        Comparator<Integer> better = Comparator.<Integer>comparingInt(
                        i -> rows.get(i).text(column).isEmpty() ? 0 : 1)
                .thenComparingInt(i -> known(rows.get(i), headings))
                .thenComparingInt(i -> i);
        return IntStream.range(0, first)
                .filter(i ->
                        rows.get(i).number() <= Header.TOP_ROWS && !rows.get(i).isBetween())
                .filter(i -> rows.get(i).filled() > 1 && isNobody(rows.get(i), headings))
                .boxed()
                .max(better)
                .or(() -> first > 0 && isAlone(rows.get(first - 1)) ? Optional.of(first - 1) : Optional.empty());
    }

    /** How many cells of a row are headings that never stand beside a person. */
    private static int known(Row row, Headings headings) {
        return (int) IntStream.range(0, row.size())
                .filter(i -> headings.kind(Blanks.single(row.text(i)))
                        .filter(IN_HEADINGS_ONLY::contains)
                        .isPresent())
                .count();
    }

    private boolean isNobody(Row row, Headings headings) {
        return known(row, headings) > 0
                || !Looks.isPerhapsName(row.text(column))
                || IntStream.range(0, row.size())
                        .noneMatch(i -> row.text(i).chars().anyMatch(Character::isDigit));
    }

    /** Whether the row has one cell, over the names, and that is neither a title nor a class. */
    private boolean isAlone(Row row) {
        String text = row.text(column);
        return row.filled() == 1
                && !text.isEmpty()
                && text.length() <= LONGEST_HEADING
                && row.number() <= Header.TOP_ROWS
                && text.chars().noneMatch(Character::isDigit)
                && ClassGroup.read(text).isEmpty();
    }
}
