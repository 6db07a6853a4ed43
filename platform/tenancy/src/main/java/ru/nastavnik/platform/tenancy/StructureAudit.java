package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Compares what the schools' schemas look like with what their versions are to look like, by hash, in one query over the
 * catalogue; and says of each that differs what is missing and what is there too much. It repairs nothing.
 */
@Component
public class StructureAudit {

    private static final Logger LOG = LoggerFactory.getLogger(StructureAudit.class);

    private final ScopedConnections connections;

    StructureAudit(ScopedConnections connections) {
        this.connections = connections;
    }

    /**
     * What was found, and is kept in the registry.
     *
     * @param looked    how many schools were looked at
     * @param differing those that are not as they should be, each with the lines that differ
     */
    public record Findings(int looked, Map<TenantId, List<String>> differing) {}

    /**
     * Looks at every school whose schema is complete.
     *
     * @throws DataAccessResourceFailureException when the database does not answer
     */
    public Findings run() {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            List<School> schools = schools(owner);
            Map<String, String> hashes =
                    Structure.hashes(owner, schools.stream().map(School::schema).toList());
            Map<TenantId, List<String>> differing =
                    new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
            for (School school : schools) {
                List<String> differences = differences(owner, school, hashes.get(school.schema));
                if (!differences.isEmpty()) {
                    differing.put(new TenantId(school.id), differences);
                    LOG.error("School {} is not built as its version says: {}", school.id, differences);
                }
            }
            keep(owner, differing);
            return new Findings(schools.size(), differing);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The schemas of the schools cannot be compared.", e);
        }
    }

    private static List<String> differences(Connection owner, School school, @Nullable String hash)
            throws SQLException {
        if (hash == null) {
            return List.of("- schema " + school.schema);
        }
        if (!school.hasLogin) {
            return List.of("- login " + school.login);
        }
        if (school.structure == null) {
            return List.of("- a version that is in the chain");
        }
        if (Structure.hash(school.structure).equals(hash)) {
            return List.of();
        }
        return Structure.differences(school.structure, Structure.of(owner, school.schema));
    }

    private static List<School> schools(Connection owner) throws SQLException {
        try (Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("""
                        select s.school, s.schema_name, s.role_name, r.oid is not null, v.structure
                        from school_schema s left join school_version v on v.hash = s.version
                        left join pg_roles r on r.rolname = s.role_name where s.state = 'READY' order by s.school
                        """)) {
            List<School> schools = new ArrayList<>();
            while (row.next()) {
                schools.add(new School(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5)));
            }
            return schools;
        }
    }

    private static void keep(Connection owner, Map<TenantId, List<String>> differing) throws SQLException {
        try (Statement equal = owner.createStatement();
                PreparedStatement unequal =
                        owner.prepareStatement("update school_schema set differs = left(?, 4000) where school = ?")) {
            equal.execute("update school_schema set differs = null, audited_at = now() where state = 'READY'");
            for (Map.Entry<TenantId, List<String>> school : differing.entrySet()) {
                unequal.setString(1, String.join("\n", school.getValue()));
                unequal.setObject(2, school.getKey().value());
                unequal.executeUpdate();
            }
        }
    }

    private record School(
            UUID id,
            String schema,
            String login,
            boolean hasLogin,
            @Nullable String structure) {}
}
