package ru.nastavnik.platform.tenancy.attacks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Another school, at work while it is attacked: it holds a transaction, a snapshot, a cursor, a prepared statement and
 * locks open, and each of them names its canary. A large object of its lies about, as if one could be made.
 */
final class Victim {

    final String schema;
    private final AttackedRegion region;
    private final String word;
    private final Connection session;
    private final Connection watcher;
    private final String pid;
    private final String snapshot;
    private final String object;
    private final String longValues;

    Victim(AttackedRegion region, Connection superuser, String schema, String word) throws SQLException {
        this.region = region;
        this.schema = schema;
        this.word = word;
        AttackedRegion.execute(superuser, "alter role %s password '%s'".formatted(schema, AttackedRegion.PASSWORD));
        this.object = AttackedRegion.column(superuser, "select lo_from_bytea(0, '%s')".formatted(word))
                .getFirst();
        AttackedRegion.execute(superuser, "alter large object %s owner to %s".formatted(object, schema));
        this.longValues = AttackedRegion.column(
                        superuser,
                        "select relname from pg_class where oid = (select reltoastrelid from pg_class where oid = '"
                                + schema + ".person'::regclass)")
                .getFirst();
        this.session = work();
        this.pid = AttackedRegion.column(session, "select pg_backend_pid()").getFirst();
        this.watcher = region.superuser();
        watcher.setAutoCommit(false);
        stay(watcher);
        this.snapshot =
                AttackedRegion.column(watcher, "select pg_export_snapshot()").getFirst();
    }

    private Connection work() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", schema);
        settings.setProperty("password", AttackedRegion.PASSWORD);
        settings.setProperty("ApplicationName", word);
        Connection connection = DriverManager.getConnection(region.url(), settings);
        connection.setAutoCommit(false);
        stay(connection);
        AttackedRegion.execute(connection, "prepare %s as select '%s'".formatted(word, word));
        AttackedRegion.execute(connection, "declare %s cursor for select * from person".formatted(word));
        AttackedRegion.execute(connection, "select '%s' from person for update".formatted(word));
        return connection;
    }

    /** However slow the machine, the attacked is still at work when the last attack comes. */
    private static void stay(Connection connection) throws SQLException {
        AttackedRegion.execute(connection, "set idle_in_transaction_session_timeout = 0");
    }

    String named(String sql) {
        return sql.replace("OTHER_EVENT", region.canary.id(0).toString())
                .replace("OTHER_SNAPSHOT", snapshot)
                .replace("OTHER_OBJECT", object)
                .replace("OTHER_PID", pid)
                .replace("TOAST_OF_OTHER", longValues)
                .replace("CANARY", region.canary.word())
                .replace("OTHER", schema);
    }

    /** What the attacker was told, without what differs between any two schools. */
    String nameless(String text) {
        return text.replace(schema, "OTHER")
                .replace(longValues, "TOAST")
                .replace(pid, "PID")
                .replace(object, "OBJECT")
                .replace(snapshot, "SNAPSHOT");
    }
}
