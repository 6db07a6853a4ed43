package ru.nastavnik.platform.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
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
 */
@ConfigurationProperties("nastavnik.tenancy")
record TenancyProperties(
        String url,
        String masterKey,
        @DefaultValue("300") int schoolSessions,
        @DefaultValue("3") int sessionsEach,
        @DefaultValue("12") int platformSessions,
        @DefaultValue("5000") int waitMillis) {}
