package ru.nastavnik.programmes.paste;

import java.util.List;
import java.util.stream.Stream;

/** What will happen to a pasted table, row by row, before anything is written. */
public record Preview(List<PreviewRow> rows, List<Leftover> leftovers) {

    public long count(PreviewRow.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** How many people of the ready rows will be added to the list of the school. */
    public long newcomers() {
        return rows.stream()
                .filter(row -> row.outcome() == PreviewRow.Outcome.READY)
                .flatMap(row -> Stream.of(row.mentor(), row.mentee()))
                .filter(side -> side.addedAs().isPresent())
                .map(Side::number)
                .distinct()
                .count();
    }

    /** The lines that somebody should look at. */
    public List<Leftover> unread() {
        return leftovers.stream().filter(left -> left.why().matters()).toList();
    }
}
