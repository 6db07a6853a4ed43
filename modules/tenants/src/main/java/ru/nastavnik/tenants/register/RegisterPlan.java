package ru.nastavnik.tenants.register;

import java.util.List;
import java.util.UUID;

/** An uploaded register and what will come of each of its rows. */
public record RegisterPlan(UUID id, String fileName, boolean confirmed, List<PlannedRow> rows) {

    /** How many rows have this outcome. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
