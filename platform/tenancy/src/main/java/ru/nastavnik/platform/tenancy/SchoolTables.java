package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that hold a school's data, those before that others refer to. Liquibase's own bookkeeping is not among them:
 * it comes with the script that makes the tables.
 */
final class SchoolTables {

    private SchoolTables() {}

    static List<Table> of(Connection owner, String schema) throws SQLException {
        Map<String, List<String>> columns = columns(owner, schema);
        Map<String, List<String>> referred = references(owner, schema);
        List<Table> ordered = new ArrayList<>();
        List<String> left = new ArrayList<>(columns.keySet());
        while (!left.isEmpty()) {
            List<String> free = left.stream()
                    .filter(table -> referred.getOrDefault(table, List.of()).stream()
                            .noneMatch(other -> !other.equals(table) && left.contains(other)))
                    .toList();
            if (free.isEmpty()) {
                throw new SQLException("The tables %s refer to each other in a circle.".formatted(left), "42P16");
            }
            free.forEach(table -> ordered.add(new Table(table, columns.get(table))));
            left.removeAll(free);
        }
        return ordered;
    }

    private static Map<String, List<String>> columns(Connection owner, String schema) throws SQLException {
        return lists(owner, """
            select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = to_regnamespace(?) and c.relkind = 'r' and c.relname not like 'databasechangelog%'
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by c.relname, a.attname
            """, schema);
    }

    private static Map<String, List<String>> references(Connection owner, String schema) throws SQLException {
        return lists(owner, """
            select source.relname, target.relname from pg_constraint k
            join pg_class source on source.oid = k.conrelid join pg_class target on target.oid = k.confrelid
            where k.contype = 'f' and k.connamespace = to_regnamespace(?)
            order by source.relname, target.relname
            """, schema);
    }

    private static Map<String, List<String>> lists(Connection owner, String question, String schema)
            throws SQLException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (PreparedStatement query = owner.prepareStatement(question)) {
            query.setString(1, schema);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    lists.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                            .add(found.getString(2));
                }
            }
        }
        return lists;
    }

    /** From now on, in this transaction, a value is written and read in one form whatever the machine. */
    static void inOneForm(Connection owner) throws SQLException {
        try (Statement settings = owner.createStatement()) {
            settings.execute("set local timezone to 'UTC'; set local datestyle to 'ISO, YMD';"
                    + " set local intervalstyle to 'postgres'; set local extra_float_digits to 3;"
                    + " set local bytea_output to 'hex'; set local client_encoding to 'UTF8'");
        }
    }

    /**
     * One table.
     *
     * @param columns by name
     */
    record Table(String name, List<String> columns) {

        /** All rows, in an order that depends on nothing but the rows. */
        String copyOut(String schema) {
            return "copy (select %s from %s.%s t order by row(%1$s)::text collate \"C\") to stdout"
                    .formatted(list(), quoted(schema), quoted(name));
        }

        String copyIn(String schema) {
            return "copy %s.%s (%s) from stdin".formatted(quoted(schema), quoted(name), list());
        }

        private String list() {
            return String.join(", ", columns.stream().map(Table::quoted).toList());
        }

        static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
