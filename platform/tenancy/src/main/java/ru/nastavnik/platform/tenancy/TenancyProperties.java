package ru.nastavnik.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how it is entered.
 *
 * @param url             JDBC address of the database, without user and password
 * @param masterKey       256 random bits in hexadecimal; the passwords of all logins are derived from it
 * @param schoolSessions  most connections open for schools together; at least as many as schools at work at once
 * @param sessionsEach    most connections of one school
 * @param platformSessions most connections of each of the program's own logins
 * @param waitMillis      how long a request waits for a connection before it is told to come back
 * @param waitingEach     how many requests of one school may wait for one; the next is told at once to come back. More
 *                        than two classes of 25 that open their pages together, and few beside the program's threads
 */
@ConfigurationProperties("nastavnik.tenancy")
record TenancyProperties(
        String url,
        String masterKey,
        @DefaultValue("300") int schoolSessions,
        @DefaultValue("3") int sessionsEach,
        @DefaultValue("12") int platformSessions,
        @DefaultValue("5000") int waitMillis,
        @DefaultValue("60") int waitingEach) {

    private static final int LINE = 60;

    @ConstructorBinding
    TenancyProperties {}

    TenancyProperties(
            String url, String masterKey, int schoolSessions, int sessionsEach, int platformSessions, int waitMillis) {
        this(url, masterKey, schoolSessions, sessionsEach, platformSessions, waitMillis, LINE);
    }
}
