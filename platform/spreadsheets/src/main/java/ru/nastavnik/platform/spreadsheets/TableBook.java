package ru.nastavnik.platform.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table as a workbook. Days and numbers are days and numbers of the spreadsheet; everything else is text in
 * cells of the format «текст», so that what begins with «=» stays what it is, also when somebody edits the cell.
 */
public final class TableBook {

    private static final String DAY = "dd.mm.yyyy";
    private static final String MOMENT = "dd.mm.yyyy hh:mm";
    private static final String TEXT = "@";
    private static final int LONGEST_TEXT = 32_000;
    private static final int LONGEST_NAME = 31;

    /** Before it, Excel counts a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private TableBook() {}

    /**
     * The bytes of the workbook.
     *
     * @param name     of the sheet; what may not stand in such a name is left out
     * @param headings the first row
     * @param rows     as many values as headings: text, numbers, {@link LocalDate}s, {@link LocalDateTime}s or nothing
     */
    public static byte[] write(
            String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Nastavnik", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(name));
            int last = headings.size() - 1;
            for (int column = 0; column <= last; column++) {
                sheet.value(0, column, clean(headings.get(column)));
                sheet.width(column, column == 0 ? 40 : 24);
            }
            sheet.range(0, 0, rows.size(), last).style().format(TEXT).set();
            sheet.range(0, 0, 0, last).style().bold().fillColor("D9E2F3").set();
            sheet.freezePane(0, 1);
            sheet.setAutoFilter(0, 0, rows.size(), last);
            for (int row = 0; row < rows.size(); row++) {
                List<? extends @Nullable Object> values = rows.get(row);
                for (int column = 0; column <= last; column++) {
                    put(sheet, row + 1, column, values.get(column));
                }
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format("General").set();
            }
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case LocalDateTime moment
            when !moment.toLocalDate().isBefore(FIRST_DAY) -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format(MOMENT).set();
            }
            case Temporal early -> sheet.value(row, column, early.toString());
            default -> {
                String text = clean(value.toString());
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
    }

    private static String sheetName(String name) {
        String allowed = clean(name).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)).strip();
    }

    /** What XML cannot say, and what a cell has no room for, is left out. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST_TEXT).filter(TableBook::maybeWritten).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean maybeWritten(int point) {
        return point == '\t'
                || point == '\n'
                || point >= ' ' && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
