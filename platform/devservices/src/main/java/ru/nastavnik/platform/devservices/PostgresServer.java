package ru.nastavnik.platform.devservices;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A running PostgreSQL that asks everyone for a password. Logins belong to the server, not to a database: those who
 * share it share them.
 *
 * @param host     must not be {@literal null}
 * @param port     where it listens
 * @param password of {@link #SUPERUSER}
 */
public record PostgresServer(String host, int port, String password) {

    /** The login that may do everything; the application never gets it. */
    public static final String SUPERUSER = "postgres";

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The JDBC address of one of its databases, without login and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /**
     * Creates an empty database that nobody but the superuser may connect to.
     *
     * @param prefix lower-case, the beginning of its name
     * @return its name
     */
    public String newDatabase(String prefix) {
        byte[] tail = new byte[4];
        RANDOM.nextBytes(tail);
        String name = prefix + "_" + HexFormat.of().formatHex(tail);
        createDatabase(name);
        return name;
    }

    /** Creates the database of exactly this name, if it is not there, closed to everyone but the superuser. */
    public void ensureDatabase(String name) {
        if (!hasDatabase(name)) {
            createDatabase(name);
        }
    }

    /** Whether there is a database of exactly this name. */
    public boolean hasDatabase(String name) {
        try (Connection connection = connect(SUPERUSER);
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            return exists.executeQuery().next();
        } catch (SQLException e) {
            throw new DevServiceFailed("Could not look for the database " + name + ".", e);
        }
    }

    private void createDatabase(String name) {
        if (!PREFIX.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        execute(SUPERUSER, "create database " + name + " template template0");
        execute(SUPERUSER, "revoke all on database " + name + " from public");
    }

    /** A connection of the superuser; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    void execute(String database, String sql) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DevServiceFailed("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "PostgresServer[%s:%d]".formatted(host, port);
    }
}
