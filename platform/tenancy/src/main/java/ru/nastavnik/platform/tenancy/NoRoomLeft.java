package ru.nastavnik.platform.tenancy;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database server's disk is full. What was being made is not there; it can be made when there is room again. */
public final class NoRoomLeft extends DataAccessResourceFailureException {

    NoRoomLeft(SQLException cause) {
        super("The disk of the database server is full.", cause);
    }

    static boolean isBehind(SQLException failure) {
        return "53100".equals(failure.getSQLState());
    }
}
