package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What the operator does once in an empty database before the program may use it: the program's own logins, the
 * schemas {@code region} and {@code ext}, and the one function that makes a school's login. Repeating it changes
 * nothing but the passwords, which follow the master key.
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
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script());
            for (String login : List.of(
                    ScopedConnections.OWNER,
                    ScopedConnections.PROVISIONER,
                    ScopedConnections.REGION,
                    ScopedConnections.NOWHERE)) {
                statement.execute("alter role " + login + " password '" + passwords.verifierOf(login) + "'");
            }
        }
    }

    private static String script() {
        try (InputStream script = Bootstrap.class.getResourceAsStream("/db/bootstrap.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
