package ru.nastavnik.platform.drills.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies in one school's schema, read past the program by the superuser.
 *
 * @param persons   identifiers by surname
 * @param couples   surnames of mentor and mentee of each pair
 * @param fixed     for each proposal that is fixed or has a pair, how many pairs it has
 * @param orders    pairs by the number of their order
 * @param requests  persons by the topic they ask for
 * @param consents  persons by where their consent lies
 * @param plans     identifiers of uploaded lists by file name
 * @param lines     surnames that an uploaded list would add
 * @param committed identifiers of lists that came true
 */
record SchoolFacts(
        Map<String, List<String>> persons,
        List<List<String>> couples,
        Map<String, Integer> fixed,
        Map<String, List<String>> orders,
        Map<String, List<String>> requests,
        Map<String, List<String>> consents,
        Map<String, List<String>> plans,
        Map<String, List<String>> lines,
        Map<String, List<String>> committed) {

    static SchoolFacts read(Connection superuser, String schema) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("set search_path = " + schema);
            Map<String, Integer> fixed = new HashMap<>();
            for (List<String> row : rows(sql, """
                    select p.id, (select count(*) from mentorship m where m.proposal = p.id)
                    from matching_proposal p where p.accepted_on is not null
                    union select proposal, count(*) from mentorship where proposal is not null group by proposal
                    """)) {
                fixed.put(row.get(0), Integer.valueOf(row.get(1)));
            }
            return new SchoolFacts(
                    grouped(sql, "select surname, id from person"),
                    rows(sql, """
                            select o.surname, e.surname from mentorship m
                            left join person o on o.id = m.mentor left join person e on e.id = m.mentee
                            """),
                    fixed,
                    grouped(sql, "select order_number, id from mentorship where order_number is not null"),
                    grouped(sql, "select topic, person_id from mentoring_request"),
                    grouped(sql, """
                            select coalesce(where_kept, ''), person_id from consent_fact where kind = 'PROCESSING'
                            """),
                    grouped(sql, "select file_name, id from roster"),
                    grouped(sql, "select surname, roster_id from roster_line where outcome = 'ADD'"),
                    grouped(sql, "select id, id from roster where committed_at is not null"));
        }
    }

    /** How many entries there are under a key that have the value. */
    static int count(Map<String, List<String>> map, String key, String value) {
        return (int)
                map.getOrDefault(key, List.of()).stream().filter(value::equals).count();
    }

    static int count(Map<String, List<String>> map, String key) {
        return map.getOrDefault(key, List.of()).size();
    }

    static List<List<String>> rows(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static Map<String, List<String>> grouped(Statement sql, String query) throws SQLException {
        Map<String, List<String>> groups = new HashMap<>();
        rows(sql, query)
                .forEach(row -> groups.computeIfAbsent(row.get(0), key -> new ArrayList<>())
                        .add(row.get(1)));
        return groups;
    }
}
