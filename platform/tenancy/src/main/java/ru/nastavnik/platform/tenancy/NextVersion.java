package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the version that the program's changelogs describe the newest of the database's chain: Liquibase renders the
 * whole script against an empty schema and the delta against one of the version before; both ways must lead to the same
 * structure and the same history. Of several programs one does it and the others wait; a kill leaves nothing behind.
 */
final class NextVersion {

    private static final Logger LOG = LoggerFactory.getLogger(NextVersion.class);

    private final ScopedConnections connections;
    private final Changelogs changelogs;

    NextVersion(ScopedConnections connections, Changelogs changelogs) {
        this.connections = connections;
        this.changelogs = changelogs;
    }

    void make() throws SQLException {
        try (Connection chain = TenantContext.inProvisioning(connections::getConnection);
                Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            chain.setAutoCommit(false);
            try (Statement lock = chain.createStatement()) {
                lock.execute("lock table school_version in share row exclusive mode");
            }
            Reference reference = new Reference(owner);
            Known newest = newest(chain);
            if (newest == null) {
                newest = adopt(chain, reference);
            }
            if (!known(chain)) {
                add(chain, owner, reference, newest);
            }
            reference.empty();
            chain.commit();
        }
    }

    private void add(Connection chain, Connection owner, Reference reference, @Nullable Known newest)
            throws SQLException {
        reference.empty();
        String whole = render(owner);
        String delta = "";
        grow(reference, whole);
        String structure = reference.structure();
        String history = reference.history();
        int changes = reference.changes();
        if (newest != null) {
            reference.fill(newest.script);
            delta = render(owner);
            grow(reference, delta);
            if (!structure.equals(reference.structure()) || !history.equals(reference.history())) {
                throw new ChangelogsRefused(
                        "The changelogs do not continue version %d, which schools of this database have. Differences: %s"
                                .formatted(
                                        newest.number,
                                        Structure.differences(
                                                structure + "\n" + history,
                                                reference.structure() + "\n" + reference.history())));
            }
        }
        int number = newest == null ? 1 : newest.number + 1;
        keepTemplate(chain, whole);
        keep(chain, number, changelogs.version(), delta, structure, changes);
        LOG.info("Version {} of the schools' schema is {}.", number, changelogs.version());
    }

    private static void grow(Reference reference, String delta) throws SQLException {
        try {
            reference.run(delta);
        } catch (SQLException e) {
            throw new ChangelogsRefused("The changesets cannot be run: " + e.getMessage(), e);
        }
    }

    private String render(Connection owner) throws SQLException {
        try {
            return changelogs.render(owner, Reference.NAME);
        } catch (LiquibaseException e) {
            throw new ChangelogsRefused("Liquibase refuses the changelogs: " + e.getMessage(), e);
        }
    }

    /** Before versions had numbers, a school knew only the hash of its template; the latest of them is the first. */
    private static @Nullable Known adopt(Connection chain, Reference reference) throws SQLException {
        Known first = known(chain, """
                select 1, t.version, t.script from school_template t
                where exists (select from school_schema s where s.version = t.version) order by t.rendered_at desc limit 1
                """);
        if (first != null) {
            reference.fill(first.script);
            keep(chain, 1, first.hash, "", reference.structure(), reference.changes());
        }
        return first;
    }

    private static @Nullable Known newest(Connection chain) throws SQLException {
        return known(chain, """
                select v.number, v.hash, t.script from school_version v join school_template t on t.version = v.hash
                order by v.number desc limit 1
                """);
    }

    private static @Nullable Known known(Connection chain, String query) throws SQLException {
        try (Statement statement = chain.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? new Known(row.getInt(1), row.getString(2), row.getString(3)) : null;
        }
    }

    private boolean known(Connection chain) throws SQLException {
        try (PreparedStatement query = chain.prepareStatement("select from school_version where hash = ?")) {
            query.setString(1, changelogs.version());
            return query.executeQuery().next();
        }
    }

    private void keepTemplate(Connection chain, String script) throws SQLException {
        try (PreparedStatement keep = chain.prepareStatement(
                "insert into school_template (version, script) values (?, ?) on conflict do nothing")) {
            keep.setString(1, changelogs.version());
            keep.setString(2, script);
            keep.executeUpdate();
        }
    }

    private static void keep(Connection chain, int number, String hash, String delta, String structure, int changes)
            throws SQLException {
        try (PreparedStatement keep = chain.prepareStatement(
                "insert into school_version (number, hash, delta, structure, changes) values (?, ?, ?, ?, ?)")) {
            keep.setInt(1, number);
            keep.setString(2, hash);
            keep.setString(3, delta);
            keep.setString(4, structure);
            keep.setInt(5, changes);
            keep.executeUpdate();
        }
    }

    private record Known(int number, String hash, String script) {}
}
