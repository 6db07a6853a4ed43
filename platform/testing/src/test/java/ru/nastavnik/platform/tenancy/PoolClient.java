package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One user of the pool: does one transaction in one school, with one mishap, and writes down what came of it. */
final class PoolClient {

    private static final List<String> WAYS_TO_LEAVE = List.of(
            "set statement_timeout = '1h'",
            "set search_path = pg_catalog",
            "set time zone 'Asia/Tokyo'",
            "listen other_schools",
            "prepare kept as select 1",
            "select set_config('work_mem', '1MB', false)",
            "set session characteristics as transaction isolation level serializable");

    private final ManySchools kernel;
    private final DataSource source;
    private final List<PlatformTransactionManager> managers;
    private final PoolJournal journal;
    private final PoolLook look;
    private final Set<ManySchools.School> nesting = ConcurrentHashMap.newKeySet();

    PoolClient(ManySchools kernel, DataSource source, List<PlatformTransactionManager> managers, PoolJournal journal) {
        this.kernel = kernel;
        this.source = source;
        this.managers = managers;
        this.journal = journal;
        this.look = new PoolLook(journal);
    }

    void once(ManySchools.School school, SplittableRandom random) {
        Mishap mishap = Mishap.of(random.nextInt(100));
        journal.transaction();
        try {
            kernel.tenants.in(school.id(), () -> {
                switch (mishap) {
                    case KEPT -> keep(school);
                    case LEFT_BEHIND -> leave(school, random);
                    default -> transaction(school, mishap, random);
                }
                return true;
            });
        } catch (RuntimeException e) {
            journal.failed();
            if (mishap == Mishap.NONE || mishap == Mishap.READ_ONLY || mishap == Mishap.REPEATABLE_READ) {
                journal.surprise("%s: %s".formatted(mishap, rootOf(e)));
            }
        } finally {
            Thread.interrupted();
        }
    }

    private void transaction(ManySchools.School school, Mishap mishap, SplittableRandom random) {
        TransactionTemplate template = new TransactionTemplate(managers.get(random.nextInt(managers.size())));
        template.setReadOnly(mishap == Mishap.READ_ONLY);
        if (mishap == Mishap.REPEATABLE_READ) {
            template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        }
        String group = UUID.randomUUID().toString();
        boolean[] committing = {false};
        if (mishap == Mishap.INTERRUPTED && random.nextBoolean()) {
            Thread.currentThread().interrupt();
        }
        try {
            template.executeWithoutResult(status -> {
                new JdbcTemplate(source).execute((ConnectionCallback<Boolean>) connection -> {
                    look.at(connection, school, mishap, random.nextInt(8) == 0);
                    if (mishap == Mishap.READ_ONLY) {
                        return true;
                    }
                    write(connection, school, group);
                    strike(mishap, connection, school);
                    write(connection, school, group);
                    return true;
                });
                if (mishap == Mishap.ROLLBACK_ONLY) {
                    status.setRollbackOnly();
                }
                committing[0] = true;
            });
        } catch (RuntimeException e) {
            if (!committing[0]) {
                journal.withdrawn(school, group);
            }
            throw e;
        }
        if (mishap == Mishap.ROLLBACK_ONLY) {
            journal.withdrawn(school, group);
        } else if (mishap != Mishap.READ_ONLY) {
            journal.acknowledged(school, group);
        }
    }

    private void strike(Mishap mishap, Connection connection, ManySchools.School school) throws SQLException {
        switch (mishap) {
            case THROWS -> throw new IllegalStateException("thrown on purpose");
            case TIMEOUT -> {
                say(connection, "set local statement_timeout = '4ms'");
                say(connection, "select pg_sleep(2)");
            }
            case CANCELLED -> cancelled(connection);
            case TERMINATED -> kernel.terminate(backendOf(connection));
            case INTERRUPTED -> Thread.currentThread().interrupt();
            case CLOSED_INSIDE -> DataSourceUtils.getConnection(source).close();
            case NESTED -> nested(school);
            default -> {}
        }
    }

    /** One at a time in a school: two connections held by each of three would wait for a fourth. */
    private void nested(ManySchools.School school) {
        if (nesting.add(school)) {
            try {
                inAnotherTransaction(school);
            } finally {
                nesting.remove(school);
            }
        }
    }

    private void inAnotherTransaction(ManySchools.School school) {
        TransactionTemplate inner = new TransactionTemplate(managers.getFirst());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        String group = UUID.randomUUID().toString();
        inner.executeWithoutResult(status -> new JdbcTemplate(source)
                .execute((ConnectionCallback<Boolean>) connection -> {
                    look.at(connection, school, Mishap.NONE, true);
                    write(connection, school, group);
                    write(connection, school, group);
                    return true;
                }));
        journal.acknowledged(school, group);
    }

    private static void cancelled(Connection connection) throws SQLException {
        try (Statement slow = connection.createStatement()) {
            Thread other = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(3);
                    slow.cancel();
                } catch (SQLException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            try {
                slow.execute("select pg_sleep(2)");
            } finally {
                other.interrupt();
            }
        }
    }

    /** Keeps connection and statement beyond the end and tries to work with them when someone else has the connection. */
    private void keep(ManySchools.School school) {
        String group = UUID.randomUUID().toString();
        try {
            Connection kept = source.getConnection();
            PreparedStatement statement;
            Connection wayBack;
            try (kept) {
                kept.setAutoCommit(false);
                look.at(kept, school, Mishap.NONE, true);
                statement = insert(kept, school, group);
                wayBack = statement.getConnection();
            }
            journal.withdrawn(school, group);
            try (Connection mine = source.getConnection()) {
                look.at(mine, school, Mishap.NONE, true);
                works("statement", statement::execute);
                works("connection", () -> kept.createStatement().execute("select 1"));
                works("way back", () -> wayBack.createStatement().execute("select 1"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void works(String what, Attempt attempt) {
        try {
            attempt.go();
            journal.leak("a kept " + what + " still works");
        } catch (SQLException e) {
            return;
        }
    }

    /** Leaves everything open and something behind. */
    private void leave(ManySchools.School school, SplittableRandom random) {
        String group = UUID.randomUUID().toString();
        try (Connection raw = source.getConnection()) {
            look.at(raw, school, Mishap.NONE, true);
            journal.withdrawn(school, group);
            switch (random.nextInt(4)) {
                case 0 -> raw.setReadOnly(true);
                case 1 -> raw.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                case 2 -> raw.setNetworkTimeout(Runnable::run, 60_000);
                default -> {}
            }
            say(raw, WAYS_TO_LEAVE.get(random.nextInt(WAYS_TO_LEAVE.size())));
            if (!raw.isReadOnly() && random.nextBoolean()) {
                say(raw, "reset search_path");
                raw.setAutoCommit(false);
                write(raw, school, group);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Connection connection, ManySchools.School school, String group) throws SQLException {
        try (PreparedStatement insert = insert(connection, school, group)) {
            insert.executeUpdate();
        }
    }

    private static PreparedStatement insert(Connection connection, ManySchools.School school, String group)
            throws SQLException {
        PreparedStatement insert = connection.prepareStatement("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                values (gen_random_uuid(), 'pool', ?, ?, now())
                """);
        insert.setString(1, group);
        insert.setString(2, school.canary());
        return insert;
    }

    private static int backendOf(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_backend_pid()")) {
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private interface Attempt {

        void go() throws SQLException;
    }
}
