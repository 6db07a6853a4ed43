package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.apache.commons.pool2.BaseKeyedPooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericKeyedObjectPool;
import org.apache.commons.pool2.impl.GenericKeyedObjectPoolConfig;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/**
 * Connections of many logins under one cap. Each connection belongs to the login it was opened for, for life; the
 * longest idle one makes room when the cap is reached.
 */
final class LoginPool implements AutoCloseable {

    private static final Duration TRUSTED_WITHOUT_PROBE = Duration.ofMillis(500);

    private final String url;
    private final Passwords passwords;
    private final GenericKeyedObjectPool<String, Connection> sessions;

    LoginPool(String url, Passwords passwords, int cap, int each, Duration wait) {
        this.url = url;
        this.passwords = passwords;
        GenericKeyedObjectPoolConfig<Connection> limits = new GenericKeyedObjectPoolConfig<>();
        limits.setMaxTotal(cap);
        limits.setMaxTotalPerKey(each);
        limits.setMaxIdlePerKey(each);
        limits.setMaxWait(wait);
        limits.setFairness(true);
        limits.setTestOnBorrow(true);
        limits.setMinEvictableIdleDuration(Duration.ofMinutes(10));
        limits.setTimeBetweenEvictionRuns(Duration.ofMinutes(1));
        limits.setJmxEnabled(false);
        this.sessions = new GenericKeyedObjectPool<>(new Opening(), limits);
    }

    /**
     * A connection logged in as the given login.
     *
     * @throws SQLTransientConnectionException when all are taken for longer than a request waits
     */
    Connection borrow(String login) throws SQLException {
        try {
            return Session.lend(login, sessions.borrowObject(login), this);
        } catch (SQLException e) {
            throw e;
        } catch (NoSuchElementException e) {
            throw new SQLTransientConnectionException("All connections are taken.", "53300", e);
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }

    /** Closes the login's connections that nobody has borrowed. */
    void forget(String login) {
        sessions.clear(login);
    }

    void giveBack(String login, Connection connection) {
        try {
            if (connection.isClosed()) {
                throw new SQLException("The server closed it.", "08006");
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            if (connection.isReadOnly()) {
                connection.setReadOnly(false);
            }
            connection.clearWarnings();
            sessions.returnObject(login, connection);
        } catch (SQLException e) {
            discard(login, connection);
        }
    }

    private void discard(String login, Connection connection) {
        try {
            sessions.invalidateObject(login, connection);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot drop a broken connection of " + login, e);
        }
    }

    @Override
    public void close() {
        sessions.close();
    }

    private final class Opening extends BaseKeyedPooledObjectFactory<String, Connection> {

        private final Driver driver = new Driver();

        @Override
        public Connection create(String login) throws SQLException {
            Properties settings = new Properties();
            settings.setProperty("user", login);
            settings.setProperty("password", passwords.of(login));
            settings.setProperty("ApplicationName", "nastavnik");
            settings.setProperty("connectTimeout", "5");
            settings.setProperty("tcpKeepAlive", "true");
            settings.setProperty("reWriteBatchedInserts", "true");
            Connection connection = driver.connect(url, settings);
            if (connection == null) {
                throw new SQLException("Not an address of PostgreSQL: " + url, "08001");
            }
            String sessionUser = connection.unwrap(PGConnection.class).getParameterStatus("session_authorization");
            if (!login.equals(sessionUser)) {
                connection.close();
                throw new SQLException("Asked for %s and got %s.".formatted(login, sessionUser), "28000");
            }
            return connection;
        }

        @Override
        public PooledObject<Connection> wrap(Connection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(String login, PooledObject<Connection> pooled) {
            try {
                Connection connection = pooled.getObject();
                return pooled.getIdleDuration().compareTo(TRUSTED_WITHOUT_PROBE) < 0
                        ? !connection.isClosed()
                        : connection.isValid(2);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void destroyObject(String login, PooledObject<Connection> pooled) throws SQLException {
            pooled.getObject().close();
        }
    }
}
