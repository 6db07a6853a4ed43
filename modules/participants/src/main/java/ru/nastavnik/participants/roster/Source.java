package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.nastavnik.platform.identity.PersonalData;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/**
 * What is kept of a file while its list waits, to read it again when somebody says what a column means: its sheets, without
 * the columns that nobody needs, and of a sheet without a list only the first row.
 *
 * @param file   its name
 * @param sheets none of a file that was refused
 * @param said   why it was refused; empty where it was not
 */
@PersonalData
record Source(String file, List<Sheet> sheets, List<Remark> said) {

    static Source of(String file, List<Sheet> read, Headings headings) {
        return new Source(
                file, read.stream().map(sheet -> kept(sheet, headings)).toList(), List.of());
    }

    /** Of a file in which nothing says where the names are. */
    static Source unclear(String file, List<Sheet> read, Headings headings) {
        return new Source(
                file,
                read.stream()
                        .map(sheet -> new Sheet(
                                sheet.name(),
                                Unclear.on(sheet, headings)
                                        .map(unclear -> unclear.kept(sheet.rows()))
                                        .orElseGet(() ->
                                                sheet.rows().stream().limit(1).toList())))
                        .toList(),
                List.of());
    }

    private static Sheet kept(Sheet sheet, Headings headings) {
        return Header.find(sheet.rows(), headings)
                .map(header -> new Sheet(sheet.name(), withoutForbidden(sheet.rows(), header)))
                .orElseGet(() ->
                        new Sheet(sheet.name(), sheet.rows().stream().limit(1).toList()));
    }

    /**
     * Below each row of headings the columns go that it forbids, and those that nobody knows and that look forbidden; what
     * stands over the first says whose list it is.
     */
    private static List<Row> withoutForbidden(List<Row> rows, Header first) {
        Set<Integer> forbidden = forbidden(first, Looks.secret(Looks.sample(first.below(rows))));
        List<Row> kept = new ArrayList<>(first.without(forbidden, rows).subList(0, first.position() + 1));
        for (int i = first.position() + 1; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.filled() > 1 && first.mayBeHeadings(row)) {
                Header next = Header.read(i, row, first.headings());
                if (next.isWhole()) {
                    forbidden = next.forbiddenColumns();
                    kept.add(row);
                    continue;
                }
            }
            kept.add(forbidden.isEmpty() ? row : row.without(forbidden));
        }
        return kept;
    }

    private static Set<Integer> forbidden(Header header, Set<Integer> secret) {
        Set<Integer> forbidden = new HashSet<>(secret);
        forbidden.removeAll(header.columns().values());
        forbidden.addAll(header.forbiddenColumns());
        return forbidden;
    }

    @Override
    public String toString() {
        return "Source[%d]".formatted(sheets.size());
    }
}
