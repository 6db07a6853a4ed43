package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The versions of the schools' schema: the program's own with the script that fills an empty schema, rendered by
 * Liquibase once and run as one batch for each school, and the chain of those before it.
 */
@Component
class SchoolTemplate {

    private final ScopedConnections connections;
    private final Changelogs changelogs;
    private @Nullable Own own;

    @Autowired
    SchoolTemplate(ScopedConnections connections, RegionMigration afterTheRegion) {
        this(connections, afterTheRegion, new Changelogs("db/school"));
    }

    SchoolTemplate(ScopedConnections connections, RegionMigration afterTheRegion, Changelogs changelogs) {
        this.connections = connections;
        this.changelogs = changelogs;
    }

    /** The hash of the program's own version. */
    String version() {
        return changelogs.version();
    }

    /**
     * The number of the program's own version; a version the database has not heard of becomes its newest.
     *
     * @throws ChangelogsRefused when it does not continue what the schools have
     */
    int number() throws SQLException {
        return own().number;
    }

    String script() throws SQLException {
        return own().script;
    }

    /** The script of a version, {@literal null} for one that this database never had. */
    @Nullable
    String script(Connection owner, String wanted) throws SQLException {
        if (wanted.equals(version())) {
            return script();
        }
        try (PreparedStatement query = owner.prepareStatement("select script from school_template where version = ?")) {
            query.setString(1, wanted);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    /** All versions that the database knows, the first one first. */
    List<SchoolVersion> chain() throws SQLException {
        own();
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                Statement query = owner.createStatement();
                ResultSet row =
                        query.executeQuery("select number, hash, delta, changes from school_version order by number")) {
            List<SchoolVersion> chain = new ArrayList<>();
            while (row.next()) {
                chain.add(new SchoolVersion(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)));
            }
            return chain;
        }
    }

    /**
     * The oldest version that the program works with: its own, or an older one from which nothing has changed.
     *
     * @param behind how many versions more a school may be behind
     */
    int minimum(int behind) throws SQLException {
        int minimum = number();
        for (SchoolVersion version : chain().reversed()) {
            if (version.number() == minimum && version.changesNothing()) {
                minimum--;
            }
        }
        return Math.max(1, minimum - behind);
    }

    private synchronized Own own() throws SQLException {
        if (own == null) {
            own = kept();
        }
        if (own == null) {
            new NextVersion(connections, changelogs).make();
            own = kept();
        }
        if (own == null) {
            throw new IllegalStateException("The version %s was made and is not there.".formatted(version()));
        }
        return own;
    }

    private @Nullable Own kept() throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                PreparedStatement query = owner.prepareStatement("""
                        select v.number, t.script from school_version v join school_template t on t.version = v.hash
                        where v.hash = ?
                        """)) {
            query.setString(1, version());
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? new Own(found.getInt(1), found.getString(2)) : null;
            }
        }
    }

    private record Own(int number, String script) {}
}
