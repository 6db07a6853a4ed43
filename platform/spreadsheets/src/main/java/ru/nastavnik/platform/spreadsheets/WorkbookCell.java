package ru.nastavnik.platform.spreadsheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook shows. A formula is never computed: the result that was saved with it is read. */
final class WorkbookCell {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern NOT_PATTERN_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private WorkbookCell() {}

    static Cell read(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        Optional<BigDecimal> number = number(cell);
        if (number.isPresent() && isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            Optional<LocalDate> date = date(cell, number.get());
            if (date.isPresent()) {
                return new Cell(SHOWN.format(date.get()), date.get());
            }
        }
        return number.map(value -> Cell.of(value.stripTrailingZeros().toPlainString()))
                .orElseGet(() -> Cell.of(text(cell)));
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getValue() instanceof String text ? text : cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static Optional<BigDecimal> number(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return Optional.of(number);
        }
        boolean computed = cell.getType() == CellType.FORMULA && cell.getRawValue() != null;
        return computed && NUMBER.matcher(cell.getRawValue()).matches()
                ? Optional.of(new BigDecimal(cell.getRawValue()))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
            return Optional.empty();
        }
        if (cell.getType() == CellType.NUMBER) {
            return Optional.of(cell.asDate().toLocalDate());
        }
        return Optional.of(LocalDate.of(1899, 12, 30).plusDays(number.longValue()));
    }

    /** Built-in date formats have fixed numbers; a format of one's own is one that shows a day or a year. */
    private static boolean isDate(@Nullable Integer format, @Nullable String pattern) {
        if (format != null && (format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36)) {
            return true;
        }
        if (pattern == null) {
            return false;
        }
        String letters = NOT_PATTERN_LETTERS.matcher(pattern.toLowerCase()).replaceAll("");
        return letters.contains("yy") || letters.contains("dd") || letters.contains("гг") || letters.contains("дд");
    }
}
