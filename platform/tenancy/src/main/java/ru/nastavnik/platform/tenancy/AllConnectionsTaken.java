package ru.nastavnik.platform.tenancy;

import java.sql.SQLTransientConnectionException;

/**
 * Every connection that this work might have had is at work elsewhere, and stayed so for as long as a request waits, or
 * too many of the same school wait already. Nothing was begun: the same request may be sent again.
 */
public final class AllConnectionsTaken extends SQLTransientConnectionException {

    AllConnectionsTaken(String why) {
        super(why, "53300");
    }
}
