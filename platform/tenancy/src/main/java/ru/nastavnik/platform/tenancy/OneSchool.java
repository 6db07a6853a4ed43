package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The migration of one school: one transaction that makes all of it or nothing. */
final class OneSchool {

    /** What came of it. */
    enum Result {
        DONE,
        /** Somebody else has brought it up, or it is not to be brought up. */
        NOTHING,
        /** Its tables, or its row in the registry, were in use, or the server went away. */
        LATER,
        FAILED
    }

    // Whoever waits for a table that we wait for, waits, too. Shorter than the second after which the server looks for
    // deadlocks, so that in one it is the migration that gives way and not the school.
    private static final String LOCK_WAIT = "700ms";

    private static final Logger LOG = LoggerFactory.getLogger(OneSchool.class);

    private final ScopedConnections connections;
    private final List<SchoolVersion> chain;
    private final int target;
    private final AtomicLong longestLock = new AtomicLong();

    OneSchool(ScopedConnections connections, List<SchoolVersion> chain, int target) {
        this.connections = connections;
        this.chain = chain;
        this.target = target;
    }

    Duration longestLock() {
        return Duration.ofNanos(longestLock.get());
    }

    Result migrate(UUID school) {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            owner.setAutoCommit(false);
            try {
                return inTransaction(owner, school);
            } catch (SQLException e) {
                owner.rollback();
                throw e;
            }
        } catch (SQLException e) {
            return failed(school, e);
        }
    }

    private Result inTransaction(Connection owner, UUID school) throws SQLException {
        try (PreparedStatement claim = owner.prepareStatement("""
                select schema_name, role_name, coalesce(v.number, 0) from school_schema s
                left join school_version v on v.hash = s.version
                where s.school = ? and s.state = 'READY' for update of s skip locked
                """)) {
            claim.setObject(1, school);
            try (ResultSet row = claim.executeQuery()) {
                if (!row.next()) {
                    return Result.LATER;
                }
                int from = row.getInt(3);
                if (from >= target) {
                    return Result.NOTHING;
                }
                apply(owner, school, row.getString(1), row.getString(2), from);
                return Result.DONE;
            }
        }
    }

    private void apply(Connection owner, UUID school, String schema, String login, int from) throws SQLException {
        if (from == 0) {
            throw new SQLException("The version that the registry names is not in the chain.", "P0001");
        }
        StringBuilder deltas = new StringBuilder();
        chain.stream()
                .filter(version -> version.number() > from && version.number() <= target)
                .forEach(version -> deltas.append(version.delta()).append('\n'));
        SchoolVersion last = chain.get(target - 1);
        try (Statement batch = owner.createStatement()) {
            batch.execute("set local lock_timeout = '" + LOCK_WAIT + "'");
            long begun = System.nanoTime();
            batch.execute(SchoolBatch.counted(schema, login, deltas.toString(), last.changes())
                    + ";\nupdate school_schema set version = '" + last.hash()
                    + "', failures = 0, failure = null, failed_at = null where school = '" + school + "'");
            ErasingAgain.in(owner, login, schema);
            owner.commit();
            longestLock.accumulateAndGet(System.nanoTime() - begun, Math::max);
        }
    }

    private Result failed(UUID school, SQLException why) {
        LOG.warn("School {} stays at its version: {}", school, why.getMessage());
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                PreparedStatement note = owner.prepareStatement("""
                        update school_schema set failures = failures + 1, failure = left(?, 1000), failed_at = now()
                        where school in (select school from school_schema where school = ? for update skip locked)
                        """)) {
            note.setString(1, why.getMessage());
            note.setObject(2, school);
            note.executeUpdate();
        } catch (SQLException e) {
            LOG.warn("Why school {} stays at its version cannot be noted: {}", school, e.getMessage());
        }
        return passes(why.getSQLState()) ? Result.LATER : Result.FAILED;
    }

    /** Locks, lost connections, a server out of room or on its way down: not the school's own fault. */
    private static boolean passes(@Nullable String state) {
        return state == null || state.matches("(08|40|53|55|57).*");
    }
}
