package ru.nastavnik.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.devservices.DevServices;

/**
 * Puts a row about somebody into every table of a school that has a place for an identifier, past all rules: whatever
 * gathers or erases what is kept about a person has to find them all.
 */
public final class RowsAbout implements AutoCloseable {

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.udt_name, coalesce(c.character_maximum_length, 1000) as width, c.is_nullable,
              (select substring(pg_get_constraintdef(k.oid) from '''([A-Z_]+)''') from pg_constraint k
               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
               where k.conrelid = format('%%I.%%I', c.table_schema, c.table_name)::regclass and k.contype = 'c'
                 and array_length(k.conkey, 1) = 1 and a.attname = c.column_name limit 1) as allowed
            from information_schema.columns c
            where c.table_schema = '%s' and c.table_name not like 'databasechangelog%%' and c.is_generated = 'NEVER'
              and c.is_identity = 'NO'
            order by c.table_name, c.ordinal_position
            """;

    private final Connection superuser;
    private final String schema;

    /**
     * Opens the database of a test as the server's owner.
     *
     * @param url    of the database, as the program is given it
     * @param schema of the school
     */
    public RowsAbout(String url, String schema) throws SQLException {
        this.superuser = DevServices.shared().postgres().connect(url.substring(url.lastIndexOf('/') + 1));
        this.schema = schema;
    }

    /** Runs a statement in which {@code %s} stands for the school's schema. */
    public void run(String statement) throws SQLException {
        try (Statement running = superuser.createStatement()) {
            running.execute(statement.formatted(schema));
        }
    }

    /**
     * Plants a row into each table.
     *
     * @param who  stands in every place for an identifier
     * @param word stands in every place for a text, as far as it is long enough
     * @param but  tables that get none
     * @return the tables that got one
     */
    public Set<String> plant(UUID who, String word, Set<String> but) throws SQLException {
        Set<String> planted = new TreeSet<>();
        run("set session_replication_role = replica");
        for (var table : tables().entrySet()) {
            boolean identifies = table.getValue().stream().anyMatch(Column::isIdentifier);
            if (identifies && !but.contains(table.getKey())) {
                insert(table.getKey(), table.getValue(), who, word);
                planted.add(table.getKey());
            }
        }
        run("set session_replication_role = origin");
        return planted;
    }

    /** The tables in which the text stands somewhere. */
    public Set<String> holding(String text) throws SQLException {
        Set<String> holding = new TreeSet<>();
        for (String table : tables().keySet()) {
            try (Statement query = superuser.createStatement();
                    ResultSet found = query.executeQuery("select count(*) from %s.\"%s\" t where t::text like '%%%s%%'"
                            .formatted(schema, table, text))) {
                if (found.next() && found.getInt(1) > 0) {
                    holding.add(table);
                }
            }
        }
        return holding;
    }

    private Map<String, List<Column>> tables() throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (Statement query = superuser.createStatement();
                ResultSet found = query.executeQuery(COLUMNS.formatted(schema))) {
            while (found.next()) {
                tables.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(new Column(
                                found.getString(2),
                                found.getString(3),
                                found.getInt(4),
                                found.getString(5).equals("YES"),
                                found.getString(6)));
            }
        }
        return tables;
    }

    /** As much as the table's own rules let in: all, two different people, or only what must be. */
    private void insert(String table, List<Column> columns, UUID who, String word) throws SQLException {
        List<Column> much = columns.stream()
                .filter(column -> !column.optional || column.isIdentifier() || column.holdsText())
                .toList();
        List<Column> less = columns.stream().filter(column -> !column.optional).toList();
        try {
            insert(table, much, who, word, Set.of());
        } catch (SQLException tooMuch) {
            insert(table, less, who, word, Set.of("mentee"));
        }
    }

    private void insert(String table, List<Column> columns, UUID who, String word, Set<String> others)
            throws SQLException {
        run("insert into %s.\"" + table + "\" ("
                + columns.stream().map(column -> '"' + column.name + '"').collect(Collectors.joining(", "))
                + ") values ("
                + columns.stream()
                        .map(column -> others.contains(column.name) ? "gen_random_uuid()" : column.value(who, word))
                        .collect(Collectors.joining(", "))
                + ")");
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }

    private record Column(
            String name,
            String type,
            int width,
            boolean optional,
            @Nullable String allowed) {

        boolean isIdentifier() {
            return type.equals("uuid") || type.equals("_uuid");
        }

        boolean holdsText() {
            return allowed == null && (type.equals("varchar") || type.equals("text"));
        }

        String value(UUID who, String word) {
            if (allowed != null) {
                return "'" + allowed + "'";
            }
            return switch (type) {
                case "uuid" -> "'" + who + "'";
                case "_uuid" -> "array['" + who + "']::uuid[]";
                case "varchar", "text" -> "'" + word.substring(0, Math.min(word.length(), width)) + "'";
                case "_varchar", "_text" -> "array['" + word + "']";
                case "json", "jsonb" -> "'{}'";
                case "bool" -> "false";
                case "date", "timestamptz" -> "date '2026-09-01'";
                case "bytea" -> "'" + word + "'::bytea";
                default -> "7";
            };
        }
    }
}
