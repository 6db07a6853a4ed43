package ru.nastavnik.participants.rights;

import java.util.List;
import java.util.Map;
import ru.nastavnik.platform.identity.PersonalData;

/**
 * What one table keeps about a person.
 *
 * @param table its name
 * @param rows  column by column, in the order of the table; what is not known is not there
 */
@PersonalData
public record Kept(String table, List<Map<String, Object>> rows) {

    public Kept {
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "Kept[%s, %d]".formatted(table, rows.size());
    }
}
