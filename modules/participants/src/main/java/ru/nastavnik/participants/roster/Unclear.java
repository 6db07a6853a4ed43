package ru.nastavnik.participants.roster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/**
 * A table that may well be of people, and in which no heading says where their names are: somebody has to be asked.
 *
 * @param header   what are probably its headings
 * @param rows     those below
 * @param secret   columns that look like documents, telephones or addresses, whatever they are called
 * @param proposed what columns look as if they were
 */
@PersonalData
record Unclear(Header header, List<Row> rows, Set<Integer> secret, Map<Integer, ColumnKind> proposed) {

    private static final int EXAMPLES = 3;

    /** Nothing where no column can be one of names: then there is nothing to ask. */
    static Optional<Unclear> on(Sheet sheet, Headings headings) {
        return NameGuess.of(sheet.rows()).stream()
                .map(guess -> of(sheet.rows(), guess, headings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether nothing says where the names are, and somebody can be asked. */
    static boolean isAmong(List<Sheet> sheets, Headings headings) {
        return sheets.stream()
                        .noneMatch(sheet -> Header.find(sheet.rows(), headings).isPresent())
                && sheets.stream().anyMatch(sheet -> on(sheet, headings).isPresent());
    }

    private static Optional<Unclear> of(List<Row> rows, NameGuess guess, Headings headings) {
        int first = guess.firstPerson(rows, headings);
        Header header = guess.headings(rows, first, headings)
                .map(position -> Header.read(position, rows.get(position), headings))
                .orElseGet(() -> Header.bare(rows, first - 1, Looks.width(Looks.sample(rows)), headings));
        if (header.kind(guess.column()).filter(kind -> !kind.isOpen()).isPresent()) {
            return Optional.empty();
        }
        List<Row> people = header.below(rows);
        return Optional.of(new Unclear(header, people, Looks.secret(Looks.sample(people)), guess.proposed()));
    }

    /** Those that can be explained, each once, with the first of what stands in it. */
    List<UnclearColumn> columns() {
        Map<String, UnclearColumn> columns = new LinkedHashMap<>();
        for (int i = 0; i < width(); i++) {
            List<String> examples = examples(i);
            if (isOpen(i) && !(examples.isEmpty() && header.heading(i).isEmpty())) {
                ColumnKind looks = proposed.get(i);
                ColumnKind kind = looks == null ? header.kind(i).orElse(null) : looks;
                columns.putIfAbsent(
                        Headings.folded(header.called(i)),
                        new UnclearColumn(header.called(i), examples, kind, looks != null));
            }
        }
        return List.copyOf(columns.values());
    }

    private int width() {
        int below = rows.stream().mapToInt(Row::size).max().orElse(0);
        return Math.min(Nameless.MOST_COLUMNS, Math.max(header.row().size(), below));
    }

    private boolean isOpen(int column) {
        return !secret.contains(column)
                && header.kind(column).filter(kind -> !kind.isOpen()).isEmpty();
    }

    private List<String> examples(int column) {
        return rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    /** Headings of what is not taken. */
    List<String> dropped() {
        Set<String> dropped = new LinkedHashSet<>(header.forbidden());
        secret.stream()
                .sorted()
                .map(header::heading)
                .filter(heading -> !heading.isEmpty())
                .forEach(dropped::add);
        return List.copyOf(dropped);
    }

    /** Numbers of the columns without a heading that are not taken, from 1. */
    List<String> droppedNameless() {
        return secret.stream()
                .sorted()
                .filter(column -> header.heading(column).isEmpty())
                .map(column -> Integer.toString(column + 1))
                .toList();
    }

    /** All rows, those below the headings without what is not taken. */
    List<Row> kept(List<Row> all) {
        Set<Integer> out = new HashSet<>(secret);
        out.addAll(header.forbiddenColumns());
        return header.without(out, all);
    }

    @Override
    public String toString() {
        return "Unclear[%d]".formatted(rows.size());
    }
}
