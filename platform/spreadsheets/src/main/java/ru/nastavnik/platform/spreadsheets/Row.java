package ru.nastavnik.platform.spreadsheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of a table. Columns are counted from 0; a column beyond the end is empty. */
public final class Row {

    private final int number;
    private final List<Cell> cells;

    Row(int number, List<Cell> cells) {
        this.number = number;
        this.cells = List.copyOf(cells);
    }

    /** The number that the person sees beside the row, from 1. */
    public int number() {
        return number;
    }

    /** How many columns the row reaches. */
    public int size() {
        return cells.size();
    }

    /** What the cell shows, without spaces around; of a formula, the result that was saved with it. */
    public String text(int column) {
        return cell(column).text();
    }

    /** The date, where the cell holds one as a date; a date typed as text is text. */
    public Optional<LocalDate> date(int column) {
        return Optional.ofNullable(cell(column).date());
    }

    /** How many cells show something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.text().isEmpty()).count();
    }

    private Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
