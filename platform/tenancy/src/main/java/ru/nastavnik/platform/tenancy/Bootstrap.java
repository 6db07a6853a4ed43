package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operator does once in an empty database before the program may use it: the program's own logins, the
 * schemas {@code region} and {@code ext}, and the one function that makes a school's login. Repeating it changes
 * nothing but the passwords, those of schools included, which follow the master key.
 */
public final class Bootstrap {

    private Bootstrap() {}

    /**
     * Prepares the database that the connection stands in.
     *
     * @param superuser a superuser's connection, left open
     * @param masterKey 256 random bits in hexadecimal, the same that the program is started with
     */
    public static void prepare(Connection superuser, String masterKey) throws SQLException {
        Passwords passwords = new Passwords(masterKey);
        boolean another = false;
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script());
            for (String login : List.of(
                    ScopedConnections.OWNER,
                    ScopedConnections.PROVISIONER,
                    ScopedConnections.REGION,
                    ScopedConnections.NOWHERE)) {
                another |= renew(statement, login, passwords.verifierOf(login));
            }
        }
        if (another) {
            renewSchools(superuser, masterKey);
        }
    }

    /**
     * Sets the password of every school's login to what follows from the key. {@link #prepare} does so by itself when the
     * key has changed; this is for a single school whose login was left behind, and costs some milliseconds a school.
     *
     * @return how many logins had another password
     */
    public static int renewSchools(Connection superuser, String masterKey) throws SQLException {
        Passwords passwords = new Passwords(masterKey);
        int renewed = 0;
        try (Statement statement = superuser.createStatement()) {
            for (String login : logins(statement)) {
                renewed += renew(statement, login, passwords.verifierOf(login)) ? 1 : 0;
            }
        }
        return renewed;
    }

    private static boolean renew(Statement statement, String login, String verifier) throws SQLException {
        try (ResultSet right = statement.executeQuery(
                "select from pg_authid where rolname = '" + login + "' and rolpassword = '" + verifier + "'")) {
            if (right.next()) {
                return false;
            }
        }
        statement.execute("alter role " + login + " password '" + verifier + "'");
        return true;
    }

    private static List<String> logins(Statement statement) throws SQLException {
        List<String> logins = new ArrayList<>();
        try (ResultSet registry = statement.executeQuery("select to_regclass('region.school_schema') is not null")) {
            registry.next();
            if (!registry.getBoolean(1)) {
                return logins;
            }
        }
        try (ResultSet row = statement.executeQuery("select rolname from pg_roles "
                + "where rolname in (select role_name from region.school_schema) and rolname ~ '^s_[a-z0-9]+$'")) {
            while (row.next()) {
                logins.add(row.getString(1));
            }
        }
        return logins;
    }

    private static String script() {
        try (InputStream script = Bootstrap.class.getResourceAsStream("/db/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
