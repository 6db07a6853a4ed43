package ru.nastavnik.platform.tenancy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;

/** The making of schools without the rest of the program: for measuring it, and for the operator's tools. */
public final class Provisioning implements AutoCloseable {

    private final ScopedConnections connections;
    private final SchoolTemplate template;
    private final SchoolSchemas schemas;

    private Provisioning(TenancyProperties settings) throws SQLException, LiquibaseException {
        this.connections = new ScopedConnections(settings);
        this.template = new SchoolTemplate(connections, new RegionMigration(connections));
        this.schemas = new SchoolSchemas(connections, template, settings);
    }

    /**
     * Opens a database that {@link Bootstrap} has prepared and brings its region up to date.
     *
     * @param url       JDBC address without user and password
     * @param masterKey the key that the database was prepared with
     */
    public static Provisioning standAlone(String url, String masterKey) throws SQLException {
        return standAlone(url, masterKey, 12);
    }

    /**
     * As {@link #standAlone(String, String)}.
     *
     * @param schoolSessions most connections open for schools together
     */
    public static Provisioning standAlone(String url, String masterKey, int schoolSessions) throws SQLException {
        try {
            return new Provisioning(new TenancyProperties(url, masterKey, schoolSessions, 3, 4, 5000));
        } catch (LiquibaseException e) {
            throw new SQLException("The region's schema cannot be brought up to date.", e);
        }
    }

    public SchoolSchemas schemas() {
        return schemas;
    }

    /** The data source of the program: asks the scope who logs in. */
    public DataSource connections() {
        return connections;
    }

    /** Works in one school. */
    public <T> T in(TenantId school, Supplier<T> work) {
        return TenantContext.within(new Scope.School(school), work);
    }

    /** The taking out and putting back of single schools. */
    public SchoolCopies copies(Clock clock) {
        return new SchoolCopies(connections, schemas, template, clock);
    }

    /** The script that fills a school's empty schema. */
    public String script() throws SQLException {
        return template.script();
    }

    @Override
    public void close() {
        connections.close();
    }
}
