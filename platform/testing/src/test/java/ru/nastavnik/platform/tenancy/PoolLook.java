package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What every user of the pool looks at first: who am I, whose rows are these, and did someone leave something here? */
final class PoolLook {

    private static final String QUERY = """
            select session_user, current_user, current_setting('search_path'), current_setting('statement_timeout'),
              current_setting('transaction_isolation'), current_setting('transaction_read_only'),
              current_setting('TimeZone'), current_setting('work_mem'),
              (select count(*) from event_publication where serialized_event < ? or serialized_event > ?)
            """;
    private static final String CLOSELY = """
            select (select count(*) from pg_listening_channels())
              + (select count(*) from pg_prepared_statements where from_sql)
              + (select count(*) from pg_cursors where is_holdable)
            """;

    private final PoolJournal journal;
    private volatile String zone = "";
    private volatile String memory = "";

    PoolLook(PoolJournal journal) {
        this.journal = journal;
    }

    void at(Connection connection, ManySchools.School school, Mishap meant, boolean closely) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, school.canary());
            query.setString(2, school.canary());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                for (int who = 1; who <= 2; who++) {
                    if (!row.getString(who).equals(school.login())) {
                        journal.crossing("%s instead of %s".formatted(row.getString(who), school.login()));
                    }
                }
                if (row.getLong(9) > 0) {
                    journal.crossing("rows of another school seen by " + school.login());
                }
                settings(row, school, meant);
            }
        }
        if (closely) {
            try (PreparedStatement query = connection.prepareStatement(CLOSELY);
                    ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    journal.leak("a channel, a cursor or a statement");
                }
            }
        }
    }

    private void settings(ResultSet row, ManySchools.School school, Mishap meant) throws SQLException {
        expect("search_path", row.getString(3), school.login() + ", ext");
        expect("statement_timeout", row.getString(4), "15s");
        expect("isolation", row.getString(5), meant == Mishap.REPEATABLE_READ ? "repeatable read" : "read committed");
        expect("read only", row.getString(6), meant == Mishap.READ_ONLY ? "on" : "off");
        if (zone.isEmpty()) {
            zone = row.getString(7);
            memory = row.getString(8);
        }
        expect("time zone", row.getString(7), zone);
        expect("work_mem", row.getString(8), memory);
    }

    private void expect(String what, String found, String expected) {
        if (!expected.equals(found)) {
            journal.leak("%s is %s".formatted(what, found));
        }
    }
}
