package ru.nastavnik.participants.bases;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What an uploaded base will change. Nothing of it is kept: the page carries the rows, and what is confirmed is planned
 * anew and compared with what was shown.
 *
 * @param written the rows as the page carries them
 */
@PersonalData
public record BasePlan(Base base, List<PlannedRow> rows, String written) {

    public BasePlan {
        rows = List.copyOf(rows);
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
            row.troubles().forEach(said -> text.append(said.key()).append(said.values()));
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public String toString() {
        return "BasePlan[%s, %d]".formatted(base, rows.size());
    }
}
