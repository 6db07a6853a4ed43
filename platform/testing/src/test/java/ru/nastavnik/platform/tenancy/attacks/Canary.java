package ru.nastavnik.platform.tenancy.attacks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word and a family of identifiers that stand in one school's rows and nowhere else. Whoever sees them has seen a row
 * of that school.
 *
 * @param word       fits into twelve characters
 * @param identifier the beginning of every planted identifier
 */
public record Canary(String word, String identifier) {

    private static final String BY_COLUMN = """
        select c.table_name, c.column_name, c.data_type, c.is_nullable, coalesce(c.character_maximum_length, 1000) as width,
          (select substring(pg_get_constraintdef(k.oid) from '''([A-Z_]+)''') from pg_constraint k
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
           where k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.contype = 'c'
             and array_length(k.conkey, 1) = 1 and a.attname = c.column_name limit 1) as allowed,
          exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
           where k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.contype = 'f'
             and a.attname = c.column_name) as refers
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where table_schema = ? and table_type = 'BASE TABLE' and table_name not like 'databasechangelog%'
          and c.is_identity = 'NO' and c.is_generated = 'NEVER'
        order by c.table_name, c.ordinal_position
        """;

    /** One that was never used. */
    public static Canary fresh() {
        String random = UUID.randomUUID().toString();
        return new Canary("kv" + random.replace("-", "").substring(0, 10), random.substring(0, 8) + "-dead");
    }

    boolean in(String text) {
        return text.contains(word) || text.contains(identifier);
    }

    UUID id(int number) {
        return UUID.fromString("%s-7eef-8000-%012x".formatted(identifier, number));
    }

    /** Puts one row that names the school into every table of the schema; gives the tables back. */
    public List<String> plant(Connection superuser, String schema) throws SQLException {
        Map<String, List<Column>> tables = new TreeMap<>();
        try (PreparedStatement query = superuser.prepareStatement(BY_COLUMN)) {
            query.setString(1, schema);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    tables.computeIfAbsent(found.getString(1), name -> new ArrayList<>())
                            .add(new Column(
                                    found.getString(2),
                                    found.getString(3),
                                    found.getString(4).equals("YES"),
                                    found.getInt(5),
                                    found.getString(6),
                                    found.getBoolean(7)));
                }
            }
        }
        for (var table : tables.entrySet()) {
            insert(superuser, schema + "." + table.getKey(), table.getValue());
        }
        return List.copyOf(tables.keySet());
    }

    private void insert(Connection superuser, String table, List<Column> columns) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try {
                statement.execute(row(table, columns, false));
            } catch (SQLException tooMuch) {
                statement.execute(row(table, columns, true));
            }
            statement.execute("set session_replication_role = origin");
        }
    }

    private String row(String table, List<Column> columns, boolean onlyWhatMustBe) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            names.add('"' + column.name + '"');
            values.add(column.optional && (onlyWhatMustBe || !column.holdsText()) ? "null" : value(column));
        }
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), String.join(", ", values));
    }

    private String value(Column column) {
        if (column.allowed != null) {
            return "'" + column.allowed + "'";
        }
        return switch (column.type) {
            case "uuid" -> "'" + id(column.name.equals("mentee") && !column.refers ? 1 : 0) + "'";
            case "character varying", "text" -> "'" + word.substring(0, Math.min(word.length(), column.width)) + "'";
            case "ARRAY" -> "array['" + word + "']";
            case "boolean" -> "false";
            case "date", "timestamp with time zone" -> "date '2026-09-01'";
            case "jsonb" -> "'{\"word\": \"" + word + "\"}'";
            case "bytea" -> "'" + word + "'::bytea";
            default -> "7";
        };
    }

    private record Column(
            String name,
            String type,
            boolean optional,
            int width,
            @Nullable String allowed,
            boolean refers) {

        boolean holdsText() {
            return type.equals("uuid") || type.startsWith("character") || type.equals("text");
        }
    }
}
