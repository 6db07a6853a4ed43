package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the registry says of each school: its login, and whether it may be worked in. An answer is believed for one
 * second, so that a restore, a migration or a repair is noticed within that time and a busy school costs one small
 * query a second.
 */
final class SchoolStates {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolStates.class);
    private static final long BELIEVED = Duration.ofSeconds(1).toNanos();

    private final LoginPool platform;
    private final LoginPool schools;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private volatile int minimum;

    SchoolStates(LoginPool platform, LoginPool schools) {
        this.platform = platform;
        this.schools = schools;
    }

    /** From now on a school whose schema is older than this version is closed. */
    void workWith(int minimum) {
        this.minimum = minimum;
        known.clear();
    }

    /** @throws SchoolClosed when the school cannot be worked in */
    String loginOf(TenantId school) throws SQLException {
        Known state = of(school);
        if (state.closed != null) {
            throw new SchoolClosed(school, state.closed);
        }
        return state.login;
    }

    /** Why the school is closed, {@literal null} when it is open. */
    SchoolClosed.@Nullable Why closed(TenantId school) throws SQLException {
        return of(school).closed;
    }

    /** What was known of the school is no longer believed. */
    void changed(TenantId school) {
        known.remove(school);
    }

    /** The server did not let the school's login in; nobody tries again for a second. */
    SchoolClosed refused(TenantId school, String login, SQLException why) {
        LOG.error("The school {} is closed: its login {} is refused: {}", school, login, why.getMessage());
        known.put(school, new Known(login, 0, SchoolClosed.Why.BROKEN, System.nanoTime()));
        SchoolClosed closed = new SchoolClosed(school, SchoolClosed.Why.BROKEN);
        closed.initCause(why);
        return closed;
    }

    private Known of(TenantId school) throws SQLException {
        Known before = known.get(school);
        if (before != null && System.nanoTime() - before.asked < BELIEVED) {
            return before;
        }
        Known now = ask(school);
        known.put(school, now);
        if (before != null && before.version != now.version) {
            // What the school's open sessions have prepared may not fit its changed tables.
            schools.forget(now.login);
        }
        return now;
    }

    private Known ask(TenantId school) throws SQLException {
        try (Connection region = platform.borrow(ScopedConnections.REGION);
                PreparedStatement query = region.prepareStatement("""
                        select s.role_name, s.state, coalesce(v.number, 0),
                               to_regnamespace(s.schema_name) is not null and to_regrole(s.role_name) is not null
                        from school_schema s left join school_version v on v.hash = s.version where s.school = ?
                        """)) {
            query.setObject(1, school.value());
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    return new Known("", 0, SchoolClosed.Why.PREPARING, System.nanoTime());
                }
                SchoolClosed.Why closed = why(found.getString(2), found.getInt(3), found.getBoolean(4));
                if (closed == SchoolClosed.Why.BROKEN) {
                    LOG.error("The school {} is closed: {} is not in the database.", school, found.getString(1));
                }
                return new Known(found.getString(1), found.getInt(3), closed, System.nanoTime());
            }
        }
    }

    private SchoolClosed.@Nullable Why why(String state, int version, boolean there) {
        return switch (state) {
            case "PREPARING" -> SchoolClosed.Why.PREPARING;
            case "RESTORING" -> SchoolClosed.Why.RESTORING;
            default -> !there ? SchoolClosed.Why.BROKEN : version < minimum ? SchoolClosed.Why.BEHIND : null;
        };
    }

    private record Known(String login, int version, SchoolClosed.@Nullable Why closed, long asked) {}
}
