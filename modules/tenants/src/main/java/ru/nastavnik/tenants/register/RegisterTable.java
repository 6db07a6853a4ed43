package ru.nastavnik.tenants.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.words.Refusal;

/** Finds the header of an uploaded register, wherever titles stand above it, and reads the rows below. */
final class RegisterTable {

    private static final int HEADER_AT_THE_LATEST = 30;
    private static final int MOST_ROWS = 5000;

    private RegisterTable() {}

    /**
     * @return one row for each line that names a school; totals and empty lines are left out
     * @throws Refusal when no header is found, when a column that cannot be done without is missing, or when there are
     *                 no rows or too many
     */
    static List<RegisterRow> read(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), HEADER_AT_THE_LATEST); i++) {
            Map<RegisterColumn, Integer> columns = columns(lines.get(i));
            if (columns.size() >= 3) {
                return rows(lines.subList(i + 1, lines.size()), columns);
            }
        }
        throw new Refusal("schools.refusal.no-header");
    }

    private static Map<RegisterColumn, Integer> columns(Line line) {
        Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
        for (int i = 0; i < line.cells().size(); i++) {
            int place = i;
            RegisterColumn.under(line.cell(i)).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }

    private static List<RegisterRow> rows(List<Line> lines, Map<RegisterColumn, Integer> columns) {
        List<RegisterRow> rows = new ArrayList<>();
        for (Line line : lines) {
            RegisterRow row = row(line, columns);
            if (!line.isBlank() && !row.isTotal()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal("schools.refusal.no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw new Refusal("schools.refusal.too-many-rows", rows.size(), MOST_ROWS);
        }
        return rows;
    }

    private static RegisterRow row(Line line, Map<RegisterColumn, Integer> columns) {
        return new RegisterRow(
                line.number(),
                text(line, columns, RegisterColumn.NAME, 300),
                text(line, columns, RegisterColumn.SHORT_NAME, 80),
                text(line, columns, RegisterColumn.INN, 40),
                text(line, columns, RegisterColumn.MUNICIPALITY, 120),
                text(line, columns, RegisterColumn.KIND, 120),
                text(line, columns, RegisterColumn.DIRECTOR, 150));
    }

    private static String text(Line line, Map<RegisterColumn, Integer> columns, RegisterColumn column, int longest) {
        Integer place = columns.get(column);
        String text = place == null ? "" : line.cell(place);
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
