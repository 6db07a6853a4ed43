package ru.nastavnik.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessResourceFailureException;
import ru.nastavnik.platform.devservices.DevServices;

/** What is in the database, seen and put back by the superuser, past every wall. */
final class Rows implements AutoCloseable {

    /** What the platform's background writes in the region at any time, and what describes schemas. */
    private static final Set<String> NOT_DATA = Set.of(
            "mark",
            "scheduled_tasks",
            "school_schema",
            "school_template",
            "databasechangelog",
            "databasechangeloglock");

    private final Connection superuser;
    private final String kept =
            "kept_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    Rows(String url) {
        try {
            this.superuser = DevServices.shared().postgres().connect(url.substring(url.lastIndexOf('/') + 1));
            run("create schema " + kept);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database of the tests.", e);
        }
    }

    void run(String script) {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(script, e);
        }
    }

    List<String> list(String query) {
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(query, e);
        }
    }

    String one(String query) {
        return list(query).getFirst();
    }

    /** The tables of a schema that hold data. */
    List<String> tables(String schema) {
        return list("select relname from pg_class where relkind = 'r' and relnamespace = '%s'::regnamespace order by 1"
                        .formatted(schema))
                .stream()
                .filter(table -> !NOT_DATA.contains(table))
                .toList();
    }

    /** A query for one number that changes with any byte of the schema's rows. */
    String hashOf(String schema) {
        return hashOf(schema, Set.of());
    }

    /** The same but for the journal of views, which grows when a page shows somebody's data. */
    String hashOfAllButViews(String schema) {
        return hashOf(schema, Set.of("access_head", "access_view", "access_view_person"));
    }

    private String hashOf(String schema, Set<String> without) {
        return tables(schema).stream()
                .filter(table -> !without.contains(table))
                .map(table -> hashOf(schema + "." + table, "true"))
                .collect(Collectors.joining(" || "));
    }

    /** The same for what the region keeps about one school. */
    String hashOfRegister(TwinSchool school) {
        String aboutSchool = list("""
                        select table_name from information_schema.columns
                        where table_schema = 'region' and column_name = 'school' and data_type = 'uuid' order by 1
                        """).stream()
                .map(table -> hashOf("region." + table, "school = '" + school.id() + "'"))
                .collect(Collectors.joining(" || "));
        return aboutSchool + " || " + hashOf("region.school", "id = '" + school.id() + "'") + " || "
                + hashOf("region.mark", "school = '" + school.schema() + "'");
    }

    private static String hashOf(String table, String which) {
        return "coalesce((select md5(string_agg(t::text, chr(10) order by t::text)) from %s t where %s), '-')"
                .formatted(table, which);
    }

    /** Keeps the schema's rows as they are now. */
    void keep(String schema) {
        tables(schema)
                .forEach(table ->
                        run("create table %s.%s_%s as table %s.%s".formatted(kept, schema, table, schema, table)));
    }

    /** The tables whose rows are not as they were kept. */
    List<String> different(String schema) {
        return tables(schema).stream()
                .filter(table -> !one("""
                        select count(*) from (
                          (select t::text from %1$s.%2$s t except all select k::text from %3$s.%1$s_%2$s k) union all
                          (select k::text from %3$s.%1$s_%2$s k except all select t::text from %1$s.%2$s t)) d
                        """.formatted(schema, table, kept)).equals("0"))
                .map(table -> schema + "." + table)
                .toList();
    }

    /** The statements that put the schema's rows back. */
    String restoring(String schema) {
        StringBuilder script = new StringBuilder("set session_replication_role = replica;\n");
        for (String table : tables(schema)) {
            String columns = one("""
                    select string_agg(quote_ident(attname), ', ') from pg_attribute
                    where attrelid = '%s.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    """.formatted(schema, table));
            script.append("delete from %s.%s;%n".formatted(schema, table));
            script.append("insert into %s.%s (%s) overriding system value select %s from %s.%s_%s;%n"
                    .formatted(schema, table, columns, columns, kept, schema, table));
        }
        return script.append("set session_replication_role = origin;").toString();
    }

    @Override
    public void close() {
        try (Connection closing = superuser) {
            run("drop schema %s cascade".formatted(kept));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database of the tests.", e);
        }
    }
}
