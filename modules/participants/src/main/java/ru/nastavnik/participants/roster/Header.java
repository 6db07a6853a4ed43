package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/**
 * The row that says what the columns are: the first within the top rows with at least two known headings, one of them a
 * name. A single heading «ФИО» alone in its row will do.
 *
 * @param position  index among the sheet's rows
 * @param row       itself
 * @param columns   where each kind stands
 * @param forbidden headings of data that is not read
 * @param unknown   headings that say nothing to us
 */
record Header(int position, Row row, Map<ColumnKind, Integer> columns, List<String> forbidden, List<String> unknown) {

    private static final int TOP_ROWS = 15;

    static Optional<Header> find(Sheet sheet) {
        List<Header> named = IntStream.range(0, sheet.rows().size())
                .takeWhile(i -> sheet.rows().get(i).number() <= TOP_ROWS)
                .mapToObj(i -> read(i, sheet.rows().get(i)))
                .filter(header -> header.has(ColumnKind.NAME) || header.has(ColumnKind.SURNAME))
                .toList();
        return named.stream()
                .filter(header -> header.columns.size() + header.forbidden.size() > 1)
                .findFirst()
                .or(() -> named.stream()
                        .filter(header -> header.row.filled() == 1)
                        .findFirst());
    }

    private static Header read(int position, Row row) {
        Map<ColumnKind, Integer> columns = new EnumMap<>(ColumnKind.class);
        List<String> forbidden = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String heading = row.text(i).replaceAll("\\s+", " ");
            Optional<ColumnKind> kind = heading.length() > 80 ? Optional.empty() : Dictionary.heading(heading);
            if (kind.filter(ColumnKind.FORBIDDEN::equals).isPresent()) {
                forbidden.add(heading);
            }
            if (kind.isPresent()) {
                columns.putIfAbsent(kind.get(), i);
            } else if (!heading.isEmpty()) {
                unknown.add(heading);
            }
        }
        return new Header(position, row, columns, forbidden, unknown);
    }

    /** Whether the same row stands here again, as on every printed page. */
    boolean isRepeatedBy(Row other) {
        int name = columns.get(has(ColumnKind.NAME) ? ColumnKind.NAME : ColumnKind.SURNAME);
        return other.text(name).equals(row.text(name));
    }

    boolean has(ColumnKind kind) {
        return columns.containsKey(kind);
    }

    /** Empty where the list has no such column. */
    String text(Row row, ColumnKind kind) {
        return has(kind) ? row.text(columns.get(kind)) : "";
    }
}
