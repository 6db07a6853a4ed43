package ru.nastavnik.platform.tenancy;

import java.sql.SQLException;

/** The database does not let the program's own logins in: their passwords follow another master key. */
public final class MasterKeyRefused extends IllegalStateException {

    MasterKeyRefused(SQLException cause) {
        super("The master key does not match the logins of the database: " + cause.getMessage(), cause);
    }

    static boolean isBehind(SQLException failure) {
        return "28P01".equals(failure.getSQLState());
    }
}
