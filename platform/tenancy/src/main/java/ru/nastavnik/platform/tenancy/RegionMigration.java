package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.exception.LiquibaseException;
import org.springframework.stereotype.Component;

/**
 * Brings the region's schema up when the program starts. A comment on the schema says which changelogs it has seen, so
 * that an ordinary start costs one query.
 */
@Component
class RegionMigration {

    RegionMigration(ScopedConnections connections) throws SQLException, LiquibaseException {
        Changelogs changelogs = new Changelogs("db/region");
        String version = changelogs.version();
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            if (version.equals(seen(owner))) {
                return;
            }
        }
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            changelogs.apply(owner, "region");
            owner.setAutoCommit(true);
            try (Statement statement = owner.createStatement()) {
                statement.execute("comment on schema region is '" + version + "'");
            }
        }
    }

    private static String seen(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(
                        "select obj_description(oid) from pg_namespace where nspname = 'region'")) {
            return result.next() ? result.getString(1) : null;
        }
    }
}
