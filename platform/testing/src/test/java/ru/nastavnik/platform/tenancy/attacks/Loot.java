package ru.nastavnik.platform.tenancy.attacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Everything that reached the attacker: values and names of columns, texts of errors and notices, notifications. */
final class Loot {

    private static final int MOST_ROWS = 50_000;

    private final StringJoiner text = new StringJoiner("\n");
    private String state = "";

    void add(@Nullable String anything) {
        text.add(String.valueOf(anything));
    }

    void add(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            add(rows.getMetaData().getColumnName(i));
        }
        for (int row = 0; row < MOST_ROWS && rows.next(); row++) {
            for (int i = 1; i <= columns; i++) {
                add(rows.getString(i));
            }
        }
    }

    void add(@Nullable SQLWarning notices) {
        for (SQLWarning notice = notices; notice != null; notice = notice.getNextWarning()) {
            add(notice.getMessage());
        }
    }

    void refused(SQLException refusal) {
        state = String.valueOf(refusal.getSQLState());
        ServerErrorMessage said =
                refusal instanceof PSQLException fromServer ? fromServer.getServerErrorMessage() : null;
        add(said == null ? refusal.getMessage() : said.toString());
        if (said != null) {
            add(said.getDetail());
            add(said.getHint());
            add(said.getWhere());
            add(said.getInternalQuery());
        }
    }

    void addAll(Statement statement, boolean first) throws SQLException {
        boolean rows = first;
        while (rows || statement.getUpdateCount() >= 0) {
            if (rows) {
                try (ResultSet found = statement.getResultSet()) {
                    add(found);
                }
            }
            rows = statement.getMoreResults();
        }
        add(statement.getWarnings());
    }

    /** The SQLSTATE of the refusal, empty if there was none. */
    String state() {
        return state;
    }

    boolean wasRefused() {
        return !state.isEmpty();
    }

    String text() {
        return text.toString();
    }
}
