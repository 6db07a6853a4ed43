package ru.nastavnik.platform.tenancy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Writes many rows at once, by COPY, in the bound scope and inside the running transaction where there is one. A tenth of
 * what as many statements cost.
 */
@Component
public class Bulk {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");
    private static final int AT_ONCE = 64 * 1024;

    private final DataSource connections;
    private final SQLExceptionTranslator translator = new SQLStateSQLExceptionTranslator();

    Bulk(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Adds rows to a table.
     *
     * @param table   a constant, without a schema
     * @param columns constants
     * @param rows    of each the values in the order of the columns: text, numbers, true and false, dates, identifiers, or
     *                {@literal null}
     * @return how many rows there were
     * @throws DataAccessException when the table does not take them; then none is there
     */
    public long copy(String table, List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {
        String statement = statement(table, columns);
        Connection connection = DataSourceUtils.getConnection(connections);
        try {
            return Session.copy(connection, statement, chunks(rows.iterator(), columns.size()));
        } catch (SQLException e) {
            DataAccessException translated = translator.translate("COPY", statement, e);
            throw translated == null ? new UncategorizedSQLException("COPY", statement, e) : translated;
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private static String statement(String table, List<String> columns) {
        if (!NAME.matcher(table).matches()
                || !columns.stream().allMatch(column -> NAME.matcher(column).matches())) {
            throw new IllegalArgumentException("Tables and columns are named by constants.");
        }
        return "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    private static Iterator<byte[]> chunks(Iterator<? extends List<? extends @Nullable Object>> rows, int width) {
        return new Iterator<>() {

            private final StringBuilder text = new StringBuilder(AT_ONCE + 4096);

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public byte[] next() {
                text.setLength(0);
                while (rows.hasNext() && text.length() < AT_ONCE) {
                    write(rows.next(), width, text);
                }
                return text.toString().getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static void write(List<? extends @Nullable Object> row, int width, StringBuilder text) {
        if (row.size() != width) {
            throw new IllegalArgumentException("A row has " + row.size() + " values and not " + width + ".");
        }
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                text.append('\t');
            }
            Object value = row.get(i);
            if (value == null) {
                text.append("\\N");
            } else if (value instanceof String said) {
                escape(said, text);
            } else {
                text.append(value);
            }
        }
        text.append('\n');
    }

    private static void escape(String said, StringBuilder text) {
        for (int i = 0; i < said.length(); i++) {
            char sign = said.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }
}
