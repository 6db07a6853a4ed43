package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** A connection to the server that belongs to one login from its opening to its end. */
final class OpenConnection {

    private static final Driver DRIVER = new Driver();
    private static final long TRUSTED_WITHOUT_PROBE = 2_000_000_000L;

    /** The server ends any statement of the other logins after 15 s; one that is silent for longer is not there. */
    private static final String SILENCE_SECONDS = "20";

    private static final Set<String> WITHOUT_LIMIT = Set.of(ScopedConnections.OWNER, ScopedConnections.PROVISIONER);

    final String login;
    final Connection connection;
    private final Map<String, String> reported;
    private long idleSince;

    private OpenConnection(String login, Connection connection) throws SQLException {
        this.login = login;
        this.connection = connection;
        this.reported = Map.copyOf(statuses());
    }

    /**
     * Logs in.
     *
     * @throws SQLException when the server is not there, has no room, or lets in someone else than was asked for
     */
    static OpenConnection open(String url, String login, String password) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", login);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "nastavnik");
        // Sends the name while logging in, so that washing does not wash it off.
        settings.setProperty("assumeMinServerVersion", "16");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("tcpKeepAlive", "true");
        if (!WITHOUT_LIMIT.contains(login)) {
            settings.setProperty("socketTimeout", SILENCE_SECONDS);
        }
        settings.setProperty("reWriteBatchedInserts", "true");
        Connection connection = DRIVER.connect(url, settings);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL: " + url, "08001");
        }
        OpenConnection open = new OpenConnection(login, connection);
        String sessionUser = open.reported.get("session_authorization");
        if (!login.equals(sessionUser)) {
            connection.close();
            throw new SQLException("Asked for %s and got %s.".formatted(login, sessionUser), "28000");
        }
        return open;
    }

    /**
     * Makes it as it was when it was opened.
     *
     * @return whether that succeeded; if not it is to be closed
     */
    boolean freshAfter(Traces left) {
        try {
            if (left.mustClose() || connection.isClosed()) {
                return false;
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (connection.isReadOnly()) {
                connection.setReadOnly(false);
            }
            boolean fresh = !left.mustWash() && reported.equals(statuses());
            if (!fresh) {
                try (Statement wash = connection.createStatement()) {
                    wash.execute("discard all");
                }
                fresh = reported.equals(statuses());
            }
            connection.clearWarnings();
            idleSince = System.nanoTime();
            return fresh;
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Whether the server still knows it. One that worked not long ago is taken at its word, unless another one was found
     * broken since.
     *
     * @param broken when one was last found broken, by the clock of {@link System#nanoTime}
     */
    boolean alive(long broken) {
        try {
            boolean trusted = idleFor() < TRUSTED_WITHOUT_PROBE && idleSince - broken > 0;
            return trusted ? !connection.isClosed() : connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Nanoseconds since it was given back. */
    long idleFor() {
        return System.nanoTime() - idleSince;
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            System.getLogger(OpenConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, "A connection was closed by the other side first.", e);
        }
    }

    /** What the server told of its own accord about the settings of this session; asking costs no round trip. */
    private Map<String, String> statuses() throws SQLException {
        return connection.unwrap(PGConnection.class).getParameterStatuses();
    }
}
