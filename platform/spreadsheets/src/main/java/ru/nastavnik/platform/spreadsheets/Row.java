package ru.nastavnik.platform.spreadsheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of a table. Columns are counted from 0; a column beyond the end is empty. */
public final class Row {

    private final int number;
    private final List<Cell> cells;
    private final boolean between;

    Row(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    Row(int number, List<Cell> cells, boolean between) {
        this.number = number;
        this.cells = List.copyOf(cells);
        this.between = between;
    }

    /** The number that the person sees beside the row, from 1. */
    public int number() {
        return number;
    }

    /** Whether this is a line of text that stands between the tables of a document, and no row of a table. */
    public boolean isBetween() {
        return between;
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
        int filled = 0;
        for (Cell cell : cells) {
            filled += cell.text().isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** The same row from one column up to, but without, another: of tables that stand side by side, one. */
    public Row part(int from, int to) {
        int end = Math.min(to, cells.size());
        return new Row(number, from < end ? cells.subList(from, end) : List.of(), between);
    }

    /** The same row with nothing in these columns. */
    public Row without(Set<Integer> columns) {
        List<Cell> left = new ArrayList<>(cells);
        columns.stream().filter(column -> column < left.size()).forEach(column -> left.set(column, Cell.EMPTY));
        return new Row(number, left, between);
    }

    /** The cells as they are kept, see {@link PackedSheets}. */
    List<Cell> cells() {
        return cells;
    }

    private Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
