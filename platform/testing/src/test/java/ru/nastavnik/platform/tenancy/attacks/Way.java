package ru.nastavnik.platform.tenancy.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.util.PSQLException;

/** How an attack reaches the server. */
enum Way {

    /** The attacker has the connection. */
    DIRECT("extended"),

    /** Through a query that someone put together from text, as the driver sends it by itself. */
    INJECTED("extended"),

    /** The same, every statement prepared on its own. */
    INJECTED_FOR_PREPARED("extendedForPrepared"),

    /** The same, as one text that the server takes apart. */
    INJECTED_AS_TEXT("simple");

    final String queryMode;

    Way(String queryMode) {
        this.queryMode = queryMode;
    }

    /** Never throws what the server refuses with: that is loot too. */
    Loot run(Connection school, String sql) throws SQLException {
        Loot loot = new Loot();
        try {
            if (this != DIRECT) {
                vulnerable(school, sql.startsWith("x'") ? sql : "x'; " + sql + "; --", loot);
            } else if (sql.startsWith("copy ") && sql.endsWith("to stdout")) {
                copyOut(school, sql, loot);
            } else {
                try (Statement statement = school.createStatement()) {
                    loot.addAll(statement, statement.execute(sql));
                }
            }
        } catch (SQLException refusal) {
            loot.refused(refusal);
        }
        listenFor(school, loot);
        return loot;
    }

    /** What nobody may write: the value of a search put into the text of the query. */
    private static void vulnerable(Connection school, String searched, Loot loot) throws SQLException {
        String query = "select surname from person where given = '" + searched + "' order by surname";
        try (PreparedStatement statement = school.prepareStatement(query)) {
            loot.addAll(statement, statement.execute());
        }
    }

    private static void copyOut(Connection school, String sql, Loot loot) throws SQLException {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        try {
            school.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, copied);
        } catch (IOException e) {
            throw new SQLException(e);
        } finally {
            loot.add(copied.toString(StandardCharsets.UTF_8));
        }
    }

    private static void listenFor(Connection school, Loot loot) throws SQLException {
        if (school.isClosed()) {
            return;
        }
        loot.add(school.getWarnings());
        try {
            PGNotification[] heard = school.unwrap(PGConnection.class).getNotifications();
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                loot.add(notification.getName() + " " + notification.getParameter());
            }
        } catch (PSQLException e) {
            loot.add(e.getMessage());
        }
    }
}
