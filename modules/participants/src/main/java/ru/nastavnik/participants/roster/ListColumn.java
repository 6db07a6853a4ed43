package ru.nastavnik.participants.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, and what it was taken for.
 *
 * @param heading as it stands in the list, or how a column without one is called, see {@link #number()}
 * @param kind    {@literal null} where nobody knows it
 */
public record ListColumn(String heading, @Nullable ColumnKind kind) {

    private static final int MOST = 60;

    /** Which column it is, from 1, where it has no heading. */
    public OptionalInt number() {
        return number(heading);
    }

    /** The same of what is called so. */
    public static OptionalInt number(String heading) {
        return Nameless.number(heading);
    }

    static String write(Collection<ListColumn> columns) {
        return columns.stream()
                .limit(MOST)
                .map(column -> column.kind == null ? column.heading : column.heading + "\t" + column.kind)
                .collect(Collectors.joining("\n"));
    }

    static List<ListColumn> read(String written) {
        List<ListColumn> columns = new ArrayList<>();
        for (String line : written.split("\n")) {
            int tab = line.indexOf('\t');
            if (!line.isEmpty()) {
                columns.add(
                        tab < 0
                                ? new ListColumn(line, null)
                                : new ListColumn(line.substring(0, tab), ColumnKind.valueOf(line.substring(tab + 1))));
            }
        }
        return columns;
    }
}
