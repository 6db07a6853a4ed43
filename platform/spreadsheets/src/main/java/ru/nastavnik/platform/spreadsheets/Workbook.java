package ru.nastavnik.platform.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Streams through a workbook, sheet after sheet; hidden sheets are passed over. */
final class Workbook {

    private final String fileName;
    private final SheetLimits limits;
    private int rowsSeen;

    Workbook(String fileName, SheetLimits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    List<Sheet> read(byte[] content, boolean withStyles) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(withStyles, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    sheets.add(new Sheet(sheet.getName(), rows(sheet)));
                }
            }
            return sheets;
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw (UnreadableSheet) new UnreadableSheet("sheet.broken", fileName).initCause(e);
        }
    }

    private List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            for (Iterator<org.dhatim.fastexcel.reader.Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = row(each.next());
                if (row.filled() > 0) {
                    rows.add(row);
                    if (++rowsSeen > limits.rows()) {
                        throw new UnreadableSheet("sheet.too-many-rows", fileName, limits.rows());
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), SheetLimits.COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookCell::read).orElse(Cell.EMPTY));
        }
        return new Row(row.getRowNum(), cells);
    }
}
