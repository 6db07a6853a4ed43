package ru.nastavnik.platform.spreadsheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a number in a workbook shows: itself, or a date where its format is one. */
final class CellValue {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern NOT_PATTERN_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final LocalDate BEGIN = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
    private static final int BEGIN_OF_1904 = 1462;
    private static final int MOST_FIGURES = 40;

    private CellValue() {}

    /**
     * @param written as the workbook keeps it; where it is no number, it is shown as it is
     * @param isDate  whether the format of the cell shows a date
     * @param of1904  whether days are counted from 1904, as old Macintoshes did
     */
    static Cell number(String written, boolean isDate, boolean of1904) {
        String plain = written.strip();
        if (plain.isEmpty() || plain.length() > MOST_FIGURES) {
            return Cell.of(plain);
        }
        try {
            return number(new BigDecimal(plain), isDate, of1904);
        } catch (NumberFormatException e) {
            return Cell.of(plain);
        }
    }

    private static Cell number(BigDecimal number, boolean isDate, boolean of1904) {
        if (Math.abs((long) number.scale()) > MOST_FIGURES) {
            return Cell.of(number.toString());
        }
        if (isDate && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            LocalDate date = BEGIN.plusDays(number.longValue() + (of1904 ? BEGIN_OF_1904 : 0));
            return new Cell(SHOWN.format(date), date);
        }
        return Cell.of(number.stripTrailingZeros().toPlainString());
    }

    /** Built-in date formats have fixed numbers; a format of one's own is one that shows a day or a year. */
    static boolean isDate(int format, @Nullable String pattern) {
        if (format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36) {
            return true;
        }
        if (pattern == null || pattern.length() > 255) {
            return false;
        }
        String letters = NOT_PATTERN_LETTERS.matcher(pattern.toLowerCase()).replaceAll("");
        return letters.contains("yy") || letters.contains("dd") || letters.contains("гг") || letters.contains("дд");
    }
}
