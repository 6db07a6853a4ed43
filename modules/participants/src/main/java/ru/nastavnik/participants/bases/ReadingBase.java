package ru.nastavnik.participants.bases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.UnreadableSheet;

/** Finds the table of a base in what was uploaded, by its headings, in whatever order they stand. */
final class ReadingBase {

    private static final int TOP_ROWS = 15;
    private static final int FEWEST_HEADINGS = 4;

    private final Base base;

    ReadingBase(Base base) {
        this.base = base;
    }

    /** @throws UnreadableSheet when there is no such table, or it is that of the other base */
    List<BaseRow> read(List<Sheet> sheets) {
        List<BaseRow> rows = new ArrayList<>();
        sheets.forEach(sheet -> rows.addAll(read(sheet)));
        if (rows.isEmpty()) {
            boolean other = sheets.stream().anyMatch(sheet -> isOf(base.other(), sheet));
            throw new UnreadableSheet(other ? "people.bases.refusal.other-base" : "people.bases.refusal.no-base");
        }
        return rows;
    }

    private List<BaseRow> read(Sheet sheet) {
        if (!isOf(base, sheet)) {
            return List.of();
        }
        List<BaseRow> rows = new ArrayList<>();
        Map<Integer, BaseColumn> columns = Map.of();
        for (Row row : sheet.rows()) {
            Optional<Map<Integer, BaseColumn>> header = columns(base, row);
            if (header.isPresent()) {
                columns = header.get();
            } else if (!columns.isEmpty()) {
                BaseRow read = read(row, columns);
                if (!read.text(BaseColumn.NAME).isEmpty() && !isNumbering(row)) {
                    rows.add(read);
                }
            }
        }
        return rows;
    }

    private static BaseRow read(Row row, Map<Integer, BaseColumn> columns) {
        Map<BaseColumn, String> cells = new EnumMap<>(BaseColumn.class);
        columns.forEach((place, column) -> BaseRow.put(cells, column, row.text(place)));
        return new BaseRow(row.number(), cells);
    }

    /** A row that counts the columns: 1, 2, 3. */
    private static boolean isNumbering(Row row) {
        return row.text(1).matches("\\d{1,2}") && row.text(2).matches("\\d{1,2}");
    }

    /** A sheet is of the base that knows more of its headings. */
    private static boolean isOf(Base base, Sheet sheet) {
        int own = known(base, sheet);
        return own > 0 && own >= known(base.other(), sheet);
    }

    private static int known(Base base, Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> row.number() <= TOP_ROWS)
                .map(row -> columns(base, row).map(Map::size).orElse(0))
                .max(Integer::compare)
                .orElse(0);
    }

    private static Optional<Map<Integer, BaseColumn>> columns(Base base, Row row) {
        Map<BaseColumn, Integer> places = new EnumMap<>(BaseColumn.class);
        for (int i = 0; i < row.size(); i++) {
            String heading = PersonName.keyOf(row.text(i).replace('.', ' ')).replaceAll(" +", " ");
            for (Base.Head head : base.heads()) {
                if (!heading.isEmpty() && heading.length() < 100 && heading.matches(head.written())) {
                    places.putIfAbsent(head.column(), i);
                    break;
                }
            }
        }
        if (!places.containsKey(BaseColumn.NAME) || places.size() < FEWEST_HEADINGS) {
            return Optional.empty();
        }
        Map<Integer, BaseColumn> columns = new TreeMap<>();
        places.forEach((column, place) -> columns.put(place, column));
        return Optional.of(columns);
    }
}
