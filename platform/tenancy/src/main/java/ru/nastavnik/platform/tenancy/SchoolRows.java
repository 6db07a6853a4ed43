package ru.nastavnik.platform.tenancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bound school keeps about somebody, whichever table it lies in: the tables are asked of the catalogue, so that
 * a new one is there without anybody remembering it.
 */
@Component
public class SchoolRows {

    private final JdbcClient client;

    SchoolRows(DataSource connections) {
        this.client = JdbcClient.create(connections);
    }

    /** The tables of the school, in the order of their names. */
    @Transactional(readOnly = true)
    public List<String> tables() {
        return client.sql("""
                select relname from pg_class where relnamespace = to_regnamespace(current_schema()) and relkind = 'r'
                  and relname not like 'databasechangelog%' order by relname
                """).query(String.class).list();
    }

    /**
     * Every row in which one of the identifiers stands, in whatever column, alone or among other text. What is no text, a
     * file in a column of bytes, is neither searched nor given.
     *
     * @return the tables that have any, in the order of their names
     */
    @Transactional(readOnly = true)
    public List<Found> mentioning(Collection<UUID> ids) {
        String[] patterns = ids.stream().map(id -> "%" + id + "%").toArray(String[]::new);
        List<Found> found = new ArrayList<>();
        for (String table : tables()) {
            List<String> rows = client.sql("""
                            select row_to_json(t)::text from (select %s from %s) t
                            where t::text like any (string_to_array(?, ' '))
                            """.formatted(columns(table), SchoolTables.Table.quoted(table)))
                    .param(String.join(" ", patterns))
                    .query(String.class)
                    .list();
            if (!rows.isEmpty()) {
                found.add(new Found(table, rows));
            }
        }
        return found;
    }

    private String columns(String table) {
        return client.sql("""
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = to_regclass(quote_ident(?)) and attnum > 0 and not attisdropped
                          and atttypid <> 'bytea'::regtype
                        """).param(table).query(String.class).single();
    }

    /**
     * The rows of one table.
     *
     * @param rows each as JSON, the columns in the order of the table
     */
    public record Found(String table, List<String> rows) {

        public Found {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Found[%s, %d]".formatted(table, rows.size());
        }
    }
}
