package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/**
 * One table of a sheet. A sheet may hold several: below each other, where a further row of other headings begins one, or
 * side by side, where the headings begin anew in the same row.
 *
 * @param above  rows over the headings
 * @param header its headings
 * @param rows   those below
 */
record Table(List<Row> above, Header header, List<Row> rows) {

    /** The tables with people on a sheet, in reading order; none where nothing names its columns. */
    static List<Table> on(Sheet sheet, Headings headings) {
        return Header.find(sheet.rows(), headings).stream()
                .flatMap(header -> beside(header, sheet.rows()))
                .flatMap(table -> below(table).stream())
                .toList();
    }

    private static Stream<Table> beside(Header first, List<Row> rows) {
        List<Integer> starts = Header.starts(first.row(), first.headings());
        if (starts.size() < 2) {
            return Stream.of(of(rows, first));
        }
        return starts.stream().map(start -> {
            int next = starts.indexOf(start) + 1;
            int end = next < starts.size() ? starts.get(next) : Integer.MAX_VALUE;
            List<Row> part = rows.stream().map(row -> row.part(start, end)).toList();
            return of(part, Header.read(first.position(), part.get(first.position()), first.headings()));
        });
    }

    private static Table of(List<Row> rows, Header header) {
        return new Table(header.above(rows), header, header.below(rows));
    }

    private static List<Table> below(Table whole) {
        List<Table> tables = new ArrayList<>();
        Table rest = whole;
        for (Optional<Integer> next = rest.next(); next.isPresent(); next = rest.next()) {
            int title = rest.titleOf(next.get());
            tables.add(new Table(rest.above, rest.header, rest.rows.subList(0, title)));
            Header header = Header.read(next.get(), rest.rows.get(next.get()), whole.header.headings());
            rest = new Table(
                    rest.rows.subList(title, next.get()), header, rest.rows.subList(next.get() + 1, rest.rows.size()));
        }
        tables.add(rest);
        return tables;
    }

    /** Where other headings begin a further table; a row with a name in it is a person, whatever their post is called. */
    private Optional<Integer> next() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.filled() > 1 && !header.isRepeatedBy(row) && header.mayBeHeadings(row)) {
                Header found = Header.read(i, row, header.headings());
                if (found.isWhole() && !found.columns().equals(header.columns())) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    /** The first of the lines directly over such a row. */
    private int titleOf(int position) {
        int title = position;
        while (title > 0 && (rows.get(title - 1).filled() == 1)) {
            title--;
        }
        return title;
    }
}
