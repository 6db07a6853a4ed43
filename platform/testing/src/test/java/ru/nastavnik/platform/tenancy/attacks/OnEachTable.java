package ru.nastavnik.platform.tenancy.attacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The plain attacks on every table that there is: of the region, and of another school. */
final class OnEachTable {

    static final String FAMILY = "each table";

    private static final Map<String, String> PLAIN = new TreeMap<>(Map.of(
            "reads", "select * from %s",
            "deletes from", "delete from %s",
            "locks", "begin; lock table %s in access exclusive mode"));

    private OnEachTable() {}

    static List<Attack> of(AttackedRegion region) {
        List<Attack> attacks = new ArrayList<>();
        for (String table : region.tablesOfTheRegion) {
            PLAIN.forEach((verb, sql) -> attacks.add(attack(verb, "region." + table, sql)));
        }
        for (String table : region.tablesOfASchool) {
            PLAIN.forEach((verb, sql) -> attacks.add(attack(verb, "OTHER." + table, sql)));
        }
        return attacks;
    }

    private static Attack attack(String verb, String table, String sql) {
        return new Attack(FAMILY, verb + " " + table, Set.of("42501"), sql.formatted(table));
    }
}
