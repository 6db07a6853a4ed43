package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ru.nastavnik.platform.spreadsheets.Row;

/**
 * The row that says what the columns are: the first within the top rows with at least two known headings, one of them a
 * name. One that the school itself has said to be a name will do, and so will «ФИО» alone in its row. Where the school has
 * said what the columns of a table without headings are, there is no such row, and everything is of one that is empty.
 *
 * @param position  index among the sheet's rows; without headings, of the row before the first person, which may be -1
 * @param row       itself
 * @param columns   where each kind stands
 * @param forbidden headings of data that is not read
 * @param unknown   headings that say nothing to us
 * @param headings  what headings mean here
 * @param nameless  its columns without a heading
 * @param bare      whether there are no headings at all
 */
record Header(
        int position,
        Row row,
        Map<ColumnKind, Integer> columns,
        List<String> forbidden,
        List<String> unknown,
        Headings headings,
        Nameless nameless,
        boolean bare) {

    static final int TOP_ROWS = 15;

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
                        .findFirst())
                .or(() -> headings.knowNameless() ? remembered(rows, headings) : Optional.empty());
    }

    /**
     * Of a table without headings, if somebody has said what such columns are, and people stand where they should. A title
     * over them may stand in the same column, but stands alone.
     */
    private static Optional<Header> remembered(List<Row> rows, Headings headings) {
        List<Row> sample = Looks.sample(rows);
        if (sample.isEmpty()) {
            return Optional.empty();
        }
        Header any = bare(rows, -1, Looks.width(sample), headings);
        if (!any.namesPeople()) {
            return Optional.empty();
        }
        int names = any.nameColumn();
        Predicate<String> like = any.has(ColumnKind.NAME) ? Looks::isPerhapsName : Looks::isWordOfName;
        if (!Looks.mostly(sample, names, like)) {
            return Optional.empty();
        }
        int first = Looks.first(
                rows, row -> like.test(row.text(names)) && (row.filled() > 1 || Looks.isName(row.text(names))));
        return Optional.of(bare(rows, first - 1, Looks.width(sample), headings));
    }

    /**
     * Of a table without headings.
     *
     * @param position of the row before the first person
     * @param width    how many columns say something that may be kept
     */
    static Header bare(List<Row> rows, int position, int width, Headings headings) {
        Nameless nameless = Nameless.among(width);
        Map<ColumnKind, Integer> columns = new EnumMap<>(ColumnKind.class);
        for (int i = 0; i < width; i++) {
            int column = i;
            headings.nameless(nameless.column(i)).ifPresent(kind -> columns.putIfAbsent(kind, column));
        }
        Row empty = rows.getFirst().part(0, 0);
        return new Header(position, empty, columns, List.of(), List.of(), headings, nameless, true);
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
        Nameless nameless = Nameless.beside(row);
        for (int i = 0; headings.knowNameless() && i < Nameless.MOST_COLUMNS; i++) {
            ColumnKind kind = headings.nameless(nameless.column(i)).orElse(null);
            if (kind != null && heading(row, i).isEmpty()) {
                said.putIfAbsent(kind, i);
            }
        }
        columns.putAll(said);
        return new Header(position, row, columns, forbidden, unknown, headings, nameless, false);
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
        columns.forEach((kind, column) -> {
            if (heading(row, column).isEmpty()) {
                open.add(new ListColumn(nameless.column(column), kind));
            }
        });
        return open;
    }

    /** What a column is called where its meaning is remembered. */
    String called(int column) {
        String heading = heading(column);
        return heading.isEmpty() || heading.length() > Headings.LONGEST ? nameless.column(column) : heading;
    }

    /** What stands over a column. */
    String heading(int column) {
        return heading(row, column);
    }

    /** What a column is; empty where nobody knows. */
    Optional<ColumnKind> kind(int column) {
        String heading = heading(column);
        return heading.isEmpty() ? headings.nameless(nameless.column(column)) : headings.kind(heading);
    }

    /** The rows over the people. */
    List<Row> above(List<Row> rows) {
        return rows.subList(0, bare ? position + 1 : position);
    }

    /** The rows with the people. */
    List<Row> below(List<Row> rows) {
        return rows.subList(position + 1, rows.size());
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

    /** All rows, those below it without these columns; where there are no headings, none of them with these columns. */
    List<Row> without(Set<Integer> out, List<Row> rows) {
        int from = bare ? 0 : position + 1;
        return IntStream.range(0, rows.size())
                .mapToObj(i -> i < from ? rows.get(i) : rows.get(i).without(out))
                .toList();
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

    /** Whether it names people and says something else besides, or has other headings beside one that the school explained. */
    boolean isWhole() {
        return namesPeople()
                && (columns.size() + forbidden.size() > 1 || row.filled() > 1 && headings.isSaid(called(nameColumn())));
    }

    /** Whether the same row stands here again, as on every printed page. */
    boolean isRepeatedBy(Row other) {
        String name = row.text(nameColumn());
        return name.isEmpty()
                ? !bare
                        && IntStream.range(0, row.size())
                                .allMatch(i -> row.text(i).equals(other.text(i)))
                : other.text(nameColumn()).equals(name);
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
