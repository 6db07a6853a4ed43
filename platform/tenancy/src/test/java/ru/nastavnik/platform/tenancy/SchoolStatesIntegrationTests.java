package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A school that is closed, or whose registry row is wrong, is closed alone and within about a second. */
class SchoolStatesIntegrationTests {

    private static final Duration NOTICED = Duration.ofMillis(1500);

    private final KernelFixture kernel = KernelFixture.INSTANCE;

    @Test
    void closesASchoolThatIsBeingRestoredAndOpensItAgain() throws SQLException {
        TenantId school = kernel.school();
        assertThat(kernel.roleOf(school)).isNotEmpty();

        register("update region.school_schema set state = 'RESTORING' where school = '" + school + "'");
        isClosed(school, SchoolClosed.Why.RESTORING);

        register("update region.school_schema set state = 'READY' where school = '" + school + "'");
        await().atMost(NOTICED).until(() -> closed(school) == null);
        assertThat(kernel.roleOf(school)).isNotEmpty();
    }

    @Test
    void closesASchoolWhoseSchemaIsMissingAndNoOther() throws SQLException {
        TenantId school = kernel.school();
        TenantId other = kernel.school();
        String schema = kernel.roleOf(school);

        register("alter schema " + schema + " rename to away_" + schema);
        isClosed(school, SchoolClosed.Why.BROKEN);
        assertThat(kernel.roleOf(other)).isNotEmpty();

        register("alter schema away_" + schema + " rename to " + schema);
        await().atMost(NOTICED).until(() -> closed(school) == null);
    }

    @Test
    void letsATransactionThatWasOpenEndAndRefusesTheNextOne() throws SQLException {
        TenantId school = kernel.school();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(kernel.connections));

        kernel.tenants.in(
                school,
                () -> transaction.execute(status -> {
                    hear();
                    closeForARestore(school);
                    return hear();
                }));

        isClosed(school, SchoolClosed.Why.RESTORING);
        register("update region.school_schema set state = 'READY' where school = '" + school + "'");
        await().atMost(NOTICED).until(() -> closed(school) == null);
        assertThat(kernel.tenants.<Integer>in(
                        school,
                        () -> kernel.sql
                                .sql("select count(*) from event_heard")
                                .query(Integer.class)
                                .single()))
                .as("both or none")
                .isEqualTo(2);
    }

    private int hear() {
        return kernel.sql
                .sql("insert into event_heard (event, listener, heard_at) values (gen_random_uuid(), 'l', now())")
                .update();
    }

    private void closeForARestore(TenantId school) {
        try {
            register("update region.school_schema set state = 'RESTORING' where school = '" + school + "'");
            await().atMost(NOTICED).until(() -> closed(school) == SchoolClosed.Why.RESTORING);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closesASchoolWhoseLoginIsMissing() throws SQLException {
        TenantId school = kernel.school();
        String role = kernel.roleOf(school);

        register("update region.school_schema set role_name = 's_nosuchlogin1' where school = '" + school + "'");
        isClosed(school, SchoolClosed.Why.BROKEN);

        register("update region.school_schema set role_name = '" + role + "' where school = '" + school + "'");
    }

    @Test
    void closesASchoolWhosePasswordIsOfAnotherKey() throws SQLException {
        TenantId school = kernel.school();
        String role = kernel.roleOf(school);
        Passwords others = new Passwords("0af1".repeat(16));

        register("alter role " + role + " password '" + others.verifierOf(role) + "'");
        kernel.connections.states().changed();
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            register("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'");
            isClosed(school, SchoolClosed.Why.BROKEN);
        });

        register("alter role " + role + " password '" + new Passwords(KernelFixture.MASTER_KEY).verifierOf(role) + "'");
        await().atMost(NOTICED).until(() -> closed(school) == null);
        assertThat(kernel.roleOf(school)).isEqualTo(role);
    }

    @Test
    void leavesTheNextOneToReadWhenTheReaderIsInterrupted() throws Exception {
        TenantId school = kernel.school();
        Queue<Object> interrupted = new ConcurrentLinkedQueue<>();
        Queue<Object> waiting = new ConcurrentLinkedQueue<>();
        try (Connection superuser = kernel.superuser()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("lock table region.school_schema in access exclusive mode");
            kernel.connections.states().changed();
            Thread reader = Thread.ofVirtual().start(() -> interrupted.add(answer(school)));
            await().until(() -> readersHeldUp() == 1);
            Thread other = Thread.ofVirtual().start(() -> waiting.add(answer(school)));
            await().until(() -> other.getState() == Thread.State.WAITING);
            reader.interrupt();
            reader.join();
            superuser.rollback();
            other.join();
        }

        assertThat(interrupted).singleElement().isInstanceOf(SQLException.class);
        assertThat(waiting).containsExactly("open");
    }

    private Object answer(TenantId school) {
        try {
            return closed(school) == null ? "open" : "closed";
        } catch (SQLException e) {
            return e;
        }
    }

    private int readersHeldUp() throws SQLException {
        try (Connection superuser = kernel.superuser();
                ResultSet found = superuser.createStatement().executeQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%school_schema s left join%'
                        """)) {
            found.next();
            return found.getInt(1);
        }
    }

    private void isClosed(TenantId school, SchoolClosed.Why why) {
        await().atMost(NOTICED)
                .untilAsserted(() -> assertThatThrownBy(() -> kernel.roleOf(school))
                        .hasRootCauseInstanceOf(SQLException.class)
                        .hasStackTraceContaining(": " + why));
    }

    private SchoolClosed.Why closed(TenantId school) throws SQLException {
        return kernel.connections.states().closed(school);
    }

    private void register(String change) throws SQLException {
        try (Connection superuser = kernel.superuser()) {
            superuser.createStatement().execute(change);
        }
    }
}
