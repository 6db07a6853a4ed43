package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ru.nastavnik.platform.spreadsheets.Row;

/**
 * The row that says what the columns are: the first within the top rows with at least two known headings, one of them a
 * name. A single heading «ФИО» alone in its row will do.
 *
 * @param position  index among the sheet's rows
 * @param row       itself
 * @param columns   where each kind stands
 * @param forbidden headings of data that is not read
 * @param unknown   headings that say nothing to us
 * @param headings  what headings mean here
 */
record Header(
        int position,
        Row row,
        Map<ColumnKind, Integer> columns,
        List<String> forbidden,
        List<String> unknown,
        Headings headings) {

    private static final int TOP_ROWS = 15;

    static Optional<Header> find(List<Row> rows, Headings headings) {
        List<Header> named = IntStream.range(0, rows.size())
                .takeWhile(i -> rows.get(i).number() <= TOP_ROWS)
                .filter(i -> !rows.get(i).isBetween())
                .mapToObj(i -> read(i, rows.get(i), headings))
                .filter(Header::namesPeople)
                .toList();
        return named.stream()
                .filter(Header::isWhole)
                .findFirst()
                .or(() -> named.stream()
                        .filter(header -> header.row.filled() == 1)
                        .findFirst());
    }

    static Header read(int position, Row row, Headings headings) {
        Map<ColumnKind, Integer> columns = new EnumMap<>(ColumnKind.class);
        Map<ColumnKind, Integer> said = new EnumMap<>(ColumnKind.class);
        List<String> forbidden = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String heading = heading(row, i);
            ColumnKind kind = headings.kind(heading).orElse(null);
            if (kind == ColumnKind.FORBIDDEN) {
                forbidden.add(heading);
            }
            if (kind != null) {
                (headings.isSaid(heading) ? said : columns).putIfAbsent(kind, i);
            } else if (!heading.isEmpty()) {
                unknown.add(heading);
            }
        }
        columns.putAll(said);
        return new Header(position, row, columns, forbidden, unknown, headings);
    }

    /** Its columns as somebody may want to say something else of them. */
    List<ListColumn> open() {
        List<ListColumn> open = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String heading = heading(row, i);
            ColumnKind kind = headings.kind(heading).orElse(null);
            if (!heading.isEmpty() && heading.length() <= Headings.LONGEST && (kind == null || kind.isOpen())) {
                open.add(new ListColumn(heading, kind));
            }
        }
        return open;
    }

    /** Where data stands that is not read. */
    Set<Integer> forbiddenColumns() {
        Set<Integer> columns = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            if (headings.kind(heading(row, i))
                    .filter(kind -> kind == ColumnKind.FORBIDDEN)
                    .isPresent()) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** Where the tables begin that stand side by side: at each return of the heading that the first one begins with. */
    static List<Integer> starts(Row row, Headings headings) {
        List<Integer> starts = new ArrayList<>();
        Set<ColumnKind> seen = EnumSet.noneOf(ColumnKind.class);
        ColumnKind first = null;
        for (int i = 0; i < row.size(); i++) {
            ColumnKind kind = headings.kind(heading(row, i)).orElse(null);
            if (kind == null || kind == ColumnKind.FORBIDDEN || kind == ColumnKind.OTHER) {
                continue;
            }
            boolean again = kind == first && namesPeople(seen);
            if (first == null || again && namesPeople(kinds(row, i, headings))) {
                first = kind;
                starts.add(starts.isEmpty() ? 0 : i);
                seen.clear();
            }
            seen.add(kind);
        }
        return starts;
    }

    private static Set<ColumnKind> kinds(Row row, int from, Headings headings) {
        Set<ColumnKind> kinds = EnumSet.noneOf(ColumnKind.class);
        for (int i = from; i < row.size(); i++) {
            headings.kind(heading(row, i)).ifPresent(kinds::add);
        }
        return kinds;
    }

    private static boolean namesPeople(Set<ColumnKind> kinds) {
        return kinds.contains(ColumnKind.NAME) || kinds.contains(ColumnKind.SURNAME);
    }

    private static String heading(Row row, int column) {
        return Blanks.single(row.text(column));
    }

    private boolean namesPeople() {
        return namesPeople(columns.keySet());
    }

    /** Whether it names people and says something else besides. */
    boolean isWhole() {
        return namesPeople() && columns.size() + forbidden.size() > 1;
    }

    /** Whether the same row stands here again, as on every printed page. */
    boolean isRepeatedBy(Row other) {
        return other.text(nameColumn()).equals(row.text(nameColumn()));
    }

    /**
     * Whether the row may be one of headings: some cell of it is one, and where people stand there is nothing, or a
     * heading. The other cells are asked first, for they are the same in many rows, and names are not.
     */
    boolean mayBeHeadings(Row other) {
        int names = nameColumn();
        boolean some = IntStream.range(0, other.size())
                .anyMatch(i -> i != names && headings.kind(heading(other, i)).isPresent());
        String text = heading(other, names);
        return some && (text.isEmpty() || headings.kind(text).isPresent());
    }

    private int nameColumn() {
        return columns.get(has(ColumnKind.NAME) ? ColumnKind.NAME : ColumnKind.SURNAME);
    }

    boolean has(ColumnKind kind) {
        return columns.containsKey(kind);
    }

    /** Empty where the list has no such column. */
    String text(Row row, ColumnKind kind) {
        return has(kind) ? row.text(columns.get(kind)) : "";
    }
}
