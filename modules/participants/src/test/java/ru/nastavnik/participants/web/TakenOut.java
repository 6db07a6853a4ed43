package ru.nastavnik.participants.web;

import java.util.List;
import java.util.stream.IntStream;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;

/** A table that was downloaded for Excel, row by row, headings first. */
record TakenOut(List<Row> rows) {

    static TakenOut of(Walk walk, String path) {
        return new TakenOut(Spreadsheets.usual()
                .read("table.xlsx", walk.download(path))
                .getFirst()
                .rows());
    }

    List<String> headings() {
        return texts(rows.getFirst());
    }

    /** What the cells of each row show, without the headings. */
    List<List<String>> lines() {
        return rows.stream().skip(1).map(TakenOut::texts).toList();
    }

    /** The first cells, without the heading. */
    List<String> names() {
        return rows.stream().skip(1).map(row -> row.text(0)).toList();
    }

    static List<String> texts(Row row) {
        return IntStream.range(0, row.size()).mapToObj(row::text).toList();
    }
}
