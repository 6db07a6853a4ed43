package ru.nastavnik.platform.tenancy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** The making and migrating of schools without the rest of the program: for measuring, and for the operator's tools. */
public final class Provisioning implements AutoCloseable {

    private final ScopedConnections connections;
    private final SchoolTemplate template;
    private final SchoolSchemas schemas;

    private Provisioning(TenancyProperties settings, List<String> more) throws SQLException, LiquibaseException {
        this.connections = new ScopedConnections(settings);
        this.template =
                new SchoolTemplate(connections, new RegionMigration(connections), new Changelogs("db/school", more));
        this.schemas = new SchoolSchemas(connections, template, settings);
    }

    /**
     * Opens a database that {@link Bootstrap} has prepared and brings its region up to date.
     *
     * @param url       JDBC address without user and password
     * @param masterKey the key that the database was prepared with
     * @throws MasterKeyRefused when it is another
     */
    public static Provisioning standAlone(String url, String masterKey) throws SQLException {
        return standAlone(url, masterKey, List.of());
    }

    /**
     * As {@link #standAlone(String, String)}, with further changesets after the program's own.
     *
     * @param more folders with a {@code changelog.xml} each; on the class path, or elsewhere with {@code file:} before them
     */
    public static Provisioning standAlone(String url, String masterKey, List<String> more) throws SQLException {
        return standAlone(url, masterKey, 12, more);
    }

    /**
     * As {@link #standAlone(String, String)}.
     *
     * @param schoolSessions most connections open for schools together
     */
    public static Provisioning standAlone(String url, String masterKey, int schoolSessions) throws SQLException {
        return standAlone(url, masterKey, schoolSessions, List.of());
    }

    private static Provisioning standAlone(String url, String masterKey, int schoolSessions, List<String> more)
            throws SQLException {
        try {
            return new Provisioning(new TenancyProperties(url, masterKey, schoolSessions, 3, 4, 5000), more);
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

    public Migrating migrating() {
        return new Migrating(connections, template);
    }

    public StructureAudit audit() {
        return new StructureAudit(connections);
    }

    /**
     * Where every school stands.
     *
     * @param target the number of the version that the program's changelogs describe
     */
    public record Standing(int target, List<Of> schools) {

        /**
         * One school.
         *
         * @param version number of its version, 0 for one that the chain does not know
         * @param state   as the registry says: {@code PREPARING}, {@code READY}, {@code RESTORING}
         * @param failure what came of the last migration that failed
         * @param differs what the last audit found
         */
        public record Of(
                TenantId school,
                int version,
                String state,
                int failures,
                @Nullable String failure,
                @Nullable Instant failedAt,
                @Nullable String differs) {}
    }

    public Standing standing() throws SQLException {
        int target = template.number();
        return new Standing(
                target,
                new Registry(connections)
                        .rows().stream()
                                .map(row -> new Standing.Of(
                                        new TenantId(row.school()),
                                        row.version(),
                                        row.state(),
                                        row.failures(),
                                        row.failure(),
                                        row.failedAt(),
                                        row.differs()))
                                .toList());
    }

    /** The school with this alias in the region's register, working or not. */
    public Optional<TenantId> find(String alias) throws SQLException {
        return new Registry(connections).find(alias);
    }

    @Override
    public void close() {
        connections.close();
    }
}
