package ru.nastavnik.participants.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/**
 * A file of a OneRoster pack: its first row names the columns.
 *
 * @param rows    below the names
 * @param columns by name in small letters
 */
record OneRosterTable(List<Row> rows, Map<String, Integer> columns) {

    /** Of a file that is not there, a table without rows. */
    static OneRosterTable of(@Nullable Sheet sheet) {
        if (sheet == null || sheet.rows().isEmpty()) {
            return new OneRosterTable(List.of(), Map.of());
        }
        Row names = sheet.rows().getFirst();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.text(i).toLowerCase(Locale.ROOT), i);
        }
        return new OneRosterTable(sheet.rows().subList(1, sheet.rows().size()), columns);
    }

    /** Empty where the file has no such column. */
    String text(Row row, String column) {
        Integer at = columns.get(column.toLowerCase(Locale.ROOT));
        return at == null ? "" : row.text(at);
    }

    /** Those that are not said to be gone. */
    Stream<Row> present() {
        return rows.stream().filter(row -> !isGone(row));
    }

    boolean isGone(Row row) {
        return text(row, "status").equalsIgnoreCase("tobedeleted");
    }
}
