package ru.nastavnik.platform.spreadsheets;

import java.util.ArrayList;
import java.util.List;

/** Takes rows in and counts them: refuses a file that holds more than any list of a school, before it is in memory. */
final class Intake {

    private final String fileName;
    private final SheetLimits limits;
    private List<Row> rows = new ArrayList<>();
    private int rowsSeen;
    private int cellsSeen;
    private long signsSeen;

    Intake(String fileName, SheetLimits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    /** Takes one row of a table; a row that shows nothing is passed over. */
    void row(int number, List<Cell> cells) {
        take(new Row(number, cells.size() <= SheetLimits.COLUMNS ? cells : cells.subList(0, SheetLimits.COLUMNS)));
    }

    /** Takes a line of text between two tables. */
    void line(int number, String text) {
        take(new Row(number, List.of(Cell.of(text)), true));
    }

    private void take(Row row) {
        int filled = row.filled();
        if (filled == 0) {
            return;
        }
        if (++rowsSeen > limits.rows()) {
            throw new UnreadableSheet("sheet.too-many-rows", fileName, limits.rows());
        }
        cellsSeen += filled;
        for (int i = 0; i < row.size(); i++) {
            signsSeen += row.text(i).length();
        }
        if (cellsSeen > SheetLimits.CELLS || signsSeen > SheetLimits.SIGNS) {
            throw swells();
        }
        rows.add(row);
    }

    /** What came in since the last call, as a sheet. */
    Sheet sheet(String name) {
        Sheet sheet = new Sheet(name, rows);
        rows = new ArrayList<>();
        return sheet;
    }

    UnreadableSheet swells() {
        return new UnreadableSheet("sheet.swells", fileName);
    }
}
