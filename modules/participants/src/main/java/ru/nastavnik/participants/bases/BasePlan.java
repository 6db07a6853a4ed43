package ru.nastavnik.participants.bases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What an uploaded base will change. It is not kept, only the rows are: what is confirmed is planned anew and compared
 * with what was shown.
 *
 * @param sources the rows as they are written, one for each that is planned
 */
@PersonalData
public record BasePlan(Base base, List<PlannedRow> rows, List<BaseRow> sources) {

    public BasePlan {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    /**
     * A cell of a row as it is written.
     *
     * @param column its name
     * @param title  as the form writes it
     */
    @PersonalData
    public record Cell(String column, String title, String text) {

        @Override
        public String toString() {
            return "Cell[%s]".formatted(column);
        }
    }

    /** The cells of a row in the order of the form, without its number. */
    public List<Cell> cells(int position) {
        BaseRow source = sources.get(position);
        return base.heads().stream()
                .filter(head -> head.column() != BaseColumn.NUMBER)
                .map(head -> new Cell(head.column().name(), head.title(), source.text(head.column())))
                .toList();
    }

    /** Tells the row from any other, and from itself once it was mended. */
    public String mark(int position) {
        return sources.get(position).mark();
    }

    /** The places of the rows that can be mended, from 0. */
    public List<Integer> toMend() {
        return Stream.iterate(0, place -> place < rows.size(), place -> place + 1)
                .filter(place -> rows.get(place).isToMend())
                .toList();
    }

    int count(PlannedRow.Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** How many rows have each outcome. */
    public Map<PlannedRow.Outcome, Long> counts() {
        Map<PlannedRow.Outcome, Long> counts = new EnumMap<>(PlannedRow.Outcome.class);
        Arrays.stream(PlannedRow.Outcome.values())
                .forEach(outcome -> counts.put(
                        outcome,
                        rows.stream().filter(row -> row.outcome() == outcome).count()));
        return counts;
    }

    /** Whether there is anything to do. */
    public boolean changesSomething() {
        return rows.stream().anyMatch(row -> !row.deeds().isEmpty());
    }

    /** Tells one plan from another: by what will happen to each row, word by word. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder(base.name());
        for (PlannedRow row : rows) {
            text.append('\n').append(row.number()).append(row.outcome());
            row.changes().forEach(said -> text.append(said.key()).append(said.values()));
            row.troubles()
                    .forEach(trouble -> text.append(trouble.said().key())
                            .append(trouble.said().values()));
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public String toString() {
        return "BasePlan[%s, %d]".formatted(base, rows.size());
    }
}
