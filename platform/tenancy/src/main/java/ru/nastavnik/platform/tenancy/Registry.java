package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions to the registry of schemas as a whole, each one query however many schools there are. */
final class Registry {

    private final ScopedConnections connections;

    Registry(ScopedConnections connections) {
        this.connections = connections;
    }

    /** How many schools there are, and how many of them cannot be worked in, for which reason. */
    record Count(int all, int ready, int preparing, int behind, int restoring, List<String> broken) {}

    /** One school's row. */
    record Row(
            UUID school,
            String schema,
            String state,
            int version,
            int failures,
            @Nullable String failure,
            @Nullable Instant failedAt,
            @Nullable String differs) {}

    /** One query, however many schools there are; a school at a lower version than the minimum is behind. */
    Count count(int minimum) throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                PreparedStatement query = owner.prepareStatement("""
                        select count(*), count(*) filter (where state = 'READY' and there and number >= ?),
                               count(*) filter (where state = 'PREPARING'),
                               count(*) filter (where state = 'READY' and there and number < ?),
                               count(*) filter (where state = 'RESTORING'),
                               array_agg(school || ' (' || schema_name || ')') filter (where state = 'READY' and not there)
                        from (
                          select s.school, s.schema_name, s.state, coalesce(v.number, 0) as number,
                                 n.oid is not null and r.oid is not null as there
                          from school_schema s left join school_version v on v.hash = s.version
                          left join pg_namespace n on n.nspname = s.schema_name left join pg_roles r on r.rolname = s.role_name
                        ) schools
                        """)) {
            query.setInt(1, minimum);
            query.setInt(2, minimum);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                List<String> broken = row.getArray(6) == null
                        ? List.of()
                        : List.of((String[]) row.getArray(6).getArray());
                return new Count(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), broken);
            }
        }
    }

    /** Schools whose schema is complete and older than the version. */
    List<UUID> behind(int version, @Nullable TenantId only) throws SQLException {
        return rows().stream()
                .filter(row -> row.state.equals("READY") && row.version < version)
                .filter(row -> only == null || row.school.equals(only.value()))
                .map(Row::school)
                .toList();
    }

    /** The school with this alias, if the register of schools is there and has it. */
    Optional<TenantId> find(String alias) throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                PreparedStatement query = owner.prepareStatement("select id from school where alias = ?")) {
            query.setString(1, alias);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new TenantId(row.getObject(1, UUID.class))) : Optional.empty();
            }
        }
    }

    List<Row> rows() throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("""
                        select s.school, s.schema_name, s.state, coalesce(v.number, 0), s.failures, s.failure, s.failed_at, s.differs
                        from school_schema s left join school_version v on v.hash = s.version order by s.school
                        """)) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                OffsetDateTime failedAt = row.getObject(7, OffsetDateTime.class);
                rows.add(new Row(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6),
                        failedAt == null ? null : failedAt.toInstant(),
                        row.getString(8)));
            }
            return rows;
        }
    }
}
