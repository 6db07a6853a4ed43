package ru.nastavnik.tenants.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.words.Refusal;

/** Finds the header of an uploaded register, wherever titles stand above it, and reads the rows below. */
final class RegisterTable {

    private static final int HEADER_AT_THE_LATEST = 30;

    private RegisterTable() {}

    /**
     * @return one row for each line that names a school, of the first sheet that has a header; totals are left out
     * @throws Refusal when no sheet has a header with three known columns, or when there are no rows below it
     */
    static List<RegisterRow> read(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            List<Row> rows = sheet.rows();
            for (int i = 0; i < Math.min(rows.size(), HEADER_AT_THE_LATEST); i++) {
                Map<RegisterColumn, Integer> columns = columns(rows.get(i));
                if (columns.size() >= 3) {
                    return below(rows.subList(i + 1, rows.size()), columns);
                }
            }
        }
        throw new Refusal("schools.refusal.no-header");
    }

    private static Map<RegisterColumn, Integer> columns(Row row) {
        Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
        for (int i = 0; i < row.size(); i++) {
            int place = i;
            RegisterColumn.under(row.text(i)).ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }

    private static List<RegisterRow> below(List<Row> rows, Map<RegisterColumn, Integer> columns) {
        List<RegisterRow> schools = rows.stream()
                .map(row -> school(row, columns))
                .filter(row -> !row.isTotal())
                .toList();
        if (schools.isEmpty()) {
            throw new Refusal("schools.refusal.no-rows");
        }
        return schools;
    }

    private static RegisterRow school(Row row, Map<RegisterColumn, Integer> columns) {
        return new RegisterRow(
                row.number(),
                text(row, columns, RegisterColumn.NAME, 300),
                text(row, columns, RegisterColumn.SHORT_NAME, 80),
                text(row, columns, RegisterColumn.INN, 40),
                text(row, columns, RegisterColumn.MUNICIPALITY, 120),
                text(row, columns, RegisterColumn.KIND, 120),
                text(row, columns, RegisterColumn.DIRECTOR, 150));
    }

    private static String text(Row row, Map<RegisterColumn, Integer> columns, RegisterColumn column, int longest) {
        Integer place = columns.get(column);
        String text = place == null ? "" : row.text(place).replaceAll("\\s+", " ");
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
