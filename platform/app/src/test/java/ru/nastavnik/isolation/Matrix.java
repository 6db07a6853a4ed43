package ru.nastavnik.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of the isolation matrix as it is checked in: its head in words, and a row for each endpoint. */
final class Matrix {

    static final Path FILE = root().resolve("platform/app/src/test/resources/isolation/matrix.md");
    private static final String FIRST_COLUMNS = "| endpoint | ids | sends |";

    private final String head;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Matrix(String head) {
        this.head = head;
    }

    static Matrix read() {
        try {
            return read(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matrix read(String text) {
        Matrix matrix = new Matrix(text.substring(0, text.indexOf(FIRST_COLUMNS)));
        List<String> lines = text.substring(text.indexOf(FIRST_COLUMNS)).lines().toList();
        List<UserKind> columns =
                cells(lines.getFirst()).stream().skip(3).map(UserKind::headed).toList();
        lines.stream().skip(2).filter(line -> line.startsWith("|")).forEach(line -> matrix.add(line, columns));
        return matrix;
    }

    private void add(String line, List<UserKind> columns) {
        List<String> cells = cells(line);
        if (cells.size() != columns.size() + 3) {
            throw new IllegalArgumentException("This row has a cell too many or too few: " + line);
        }
        Map<UserKind, String> answers = new EnumMap<>(UserKind.class);
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i + 3);
            answers.put(columns.get(i), cell.equals("·") ? Row.CLOSED : cell);
        }
        List<Slot> slots = Stream.of(cells.get(1).split(" "))
                .filter(slot -> !slot.isEmpty())
                .map(Slot::read)
                .toList();
        if (rows.put(cells.get(0), new Row(cells.get(0), slots, cells.get(2), answers)) != null) {
            throw new IllegalArgumentException("Two rows are called " + cells.get(0));
        }
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.lastIndexOf('|'));
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    Optional<Row> row(Endpoint endpoint) {
        return Optional.ofNullable(rows.get(endpoint.name()));
    }

    Row row(String name) {
        return rows.get(name);
    }

    void put(Row row) {
        rows.put(row.name(), row);
    }

    /** What is wrong with the table itself, a sentence each, with what is to be done about it. */
    List<String> faults(List<Endpoint> endpoints) {
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (row(endpoint).isEmpty()) {
                faults.add("%s has no row. Add this one to %s and decide each «?»:%n%s"
                        .formatted(
                                endpoint.name(),
                                FILE.getFileName(),
                                Proposal.of(endpoint).written()));
            }
        }
        List<String> names = endpoints.stream().map(Endpoint::name).toList();
        for (Row row : rows.values()) {
            if (!names.contains(row.name())) {
                faults.add("The row %s has no endpoint: take it out.".formatted(row.name()));
            }
            row.cells().forEach((kind, cell) -> {
                if (!cell.matches("\\d{3}|" + Row.SIGN_IN)) {
                    faults.add(
                            "%s for %s: «%s» is for a person to decide.".formatted(row.name(), kind.heading(), cell));
                }
            });
            if (row.cells().size() != UserKind.values().length) {
                faults.add("The row %s lacks a column.".formatted(row.name()));
            }
        }
        return faults;
    }

    String written() {
        StringBuilder text = new StringBuilder(head).append(FIRST_COLUMNS);
        Stream.of(UserKind.values())
                .forEach(kind -> text.append(' ').append(kind.heading()).append(" |"));
        text.append("\n|---|---|---|")
                .append("---|".repeat(UserKind.values().length))
                .append('\n');
        rows.values().stream()
                .sorted(Comparator.comparing(Matrix::order))
                .forEach(row -> text.append(row.written()).append('\n'));
        return text.toString();
    }

    /** By address, then by method. */
    private static String order(Row row) {
        String[] parts = row.name().split(" ");
        return parts[1] + " " + parts[0];
    }

    void write() {
        try {
            Files.writeString(FILE, written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        Path folder = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/domain/glossary.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
