package ru.nastavnik.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as a workbook has them, said once for all rows. {@link TableFiles} writes the rows.
 *
 * @param <T> a row
 */
public final class Table<T> {

    private final String title;
    private final List<Column<T>> columns;

    private Table(String title, List<Column<T>> columns) {
        this.title = title;
        this.columns = columns;
    }

    /** @param title message key; the name of the file and of its sheet */
    public static <T> Table<T> titled(String title) {
        return new Table<>(title, List.of());
    }

    /**
     * The table with one column more.
     *
     * @param heading message key
     * @param value   a text, a number, a day, or nothing
     */
    public Table<T> column(String heading, Function<? super T, ? extends @Nullable Object> value) {
        return with(new Column<>(heading, value, false));
    }

    /**
     * The table with a column more that is said in words.
     *
     * @param heading message key
     * @param word    message key of what stands in the cell, or nothing
     */
    public Table<T> word(String heading, Function<? super T, @Nullable String> word) {
        return with(new Column<>(heading, word, true));
    }

    private Table<T> with(Column<T> another) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(another);
        return new Table<>(title, List.copyOf(more));
    }

    String title() {
        return title;
    }

    List<Column<T>> columns() {
        return columns;
    }

    /** @param worded whether the value is a message key */
    record Column<T>(String heading, Function<? super T, ? extends @Nullable Object> value, boolean worded) {}
}
