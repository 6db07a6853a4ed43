package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the registry says of each school: its login, and whether it may be worked in. The registry is read whole, by one
 * query for all schools and all who ask, and believed for one second: a restore, a migration or a repair is noticed
 * within that time, and a thousand busy schools cost no more questions than one.
 */
final class SchoolStates {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolStates.class);
    private static final long BELIEVED = Duration.ofSeconds(1).toNanos();

    private final LoginPool platform;
    private final LoginPool schools;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicReference<@Nullable FutureTask<Read>> reading = new AtomicReference<>();
    private volatile Read last = new Read(new ConcurrentHashMap<>(), System.nanoTime() - BELIEVED, -1);
    private volatile int minimum;

    SchoolStates(LoginPool platform, LoginPool schools) {
        this.platform = platform;
        this.schools = schools;
    }

    /** From now on a school whose schema is older than this version is closed. */
    void workWith(int minimum) {
        this.minimum = minimum;
        changes.incrementAndGet();
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

    /** What was known of the schools is no longer believed. */
    void changed() {
        changes.incrementAndGet();
    }

    /** The server did not let the school's login in; nobody tries again until the registry is read anew. */
    SchoolClosed refused(TenantId school, String login, SQLException why) {
        LOG.error("The school {} is closed: its login {} is refused: {}", school, login, why.getMessage());
        last.schools.computeIfPresent(school, (id, known) -> known.broken());
        SchoolClosed closed = new SchoolClosed(school, SchoolClosed.Why.BROKEN);
        closed.initCause(why);
        return closed;
    }

    private Known of(TenantId school) throws SQLException {
        return now().schools.getOrDefault(school, Known.NOT_YET);
    }

    private Read now() throws SQLException {
        while (true) {
            Read read = last;
            if (read.changes == changes.get() && System.nanoTime() - read.begun < BELIEVED) {
                return read;
            }
            readOnce();
        }
    }

    /** Reads, or waits for whoever reads already. That one's interruption is nobody else's: whoever waited asks again. */
    private void readOnce() throws SQLException {
        FutureTask<Read> mine = new FutureTask<>(this::readUnlessInterrupted);
        FutureTask<Read> running = reading.compareAndExchange(null, mine);
        if (running == null) {
            mine.run();
            reading.set(null);
            running = mine;
        }
        try {
            running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ReaderInterrupted && running != mine) {
                return;
            }
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while the registry of schools was read.", "57014", e);
        }
    }

    private Read readUnlessInterrupted() throws SQLException {
        try {
            return read();
        } catch (SQLException e) {
            throw Thread.currentThread().isInterrupted() ? new ReaderInterrupted(e) : e;
        }
    }

    private Read read() throws SQLException {
        Read before = last;
        Read now = new Read(new ConcurrentHashMap<>(), System.nanoTime(), changes.get());
        try (Connection region = platform.borrow(ScopedConnections.REGION);
                ResultSet found = region.createStatement().executeQuery("""
                        select s.school, s.role_name, s.state, coalesce(v.number, 0),
                               to_regnamespace(s.schema_name) is not null and to_regrole(s.role_name) is not null
                        from school_schema s left join school_version v on v.hash = s.version
                        """)) {
            while (found.next()) {
                TenantId school = new TenantId(found.getObject(1, UUID.class));
                SchoolClosed.Why closed = why(found.getString(3), found.getInt(4), found.getBoolean(5));
                now.schools.put(school, new Known(found.getString(2), found.getInt(4), closed));
            }
        }
        last = now;
        now.schools.forEach((school, known) -> compare(school, before.schools.get(school), known));
        return now;
    }

    private void compare(TenantId school, @Nullable Known before, Known now) {
        if (now.closed == SchoolClosed.Why.BROKEN && (before == null || before.closed != now.closed)) {
            LOG.error("The school {} is closed: {} is not in the database.", school, now.login);
        }
        if (before != null && before.version != now.version) {
            // What the school's open sessions have prepared may not fit its changed tables.
            schools.forget(now.login);
        }
    }

    private SchoolClosed.@Nullable Why why(String state, int version, boolean there) {
        return switch (state) {
            case "PREPARING" -> SchoolClosed.Why.PREPARING;
            case "RESTORING" -> SchoolClosed.Why.RESTORING;
            default -> !there ? SchoolClosed.Why.BROKEN : version < minimum ? SchoolClosed.Why.BEHIND : null;
        };
    }

    private static final class ReaderInterrupted extends SQLException {

        ReaderInterrupted(SQLException behind) {
            super("Interrupted while the registry of schools was read.", "57014", behind);
        }
    }

    private record Known(String login, int version, SchoolClosed.@Nullable Why closed) {

        static final Known NOT_YET = new Known("", 0, SchoolClosed.Why.PREPARING);

        Known broken() {
            return new Known(login, version, SchoolClosed.Why.BROKEN);
        }
    }

    /** The registry as it was read once, and how many changes of our own were known by then. */
    private record Read(Map<TenantId, Known> schools, long begun, int changes) {}
}
