package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ScopedConnectionsIntegrationTests {

    private final KernelFixture kernel = KernelFixture.INSTANCE;
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(kernel.connections));

    @Test
    void logsInAsTheSchoolThatIsBound() {
        TenantId first = kernel.school();
        TenantId second = kernel.school();

        assertThat(kernel.roleOf(first)).startsWith("s_").isNotEqualTo(kernel.roleOf(second));
        assertThat(TenantContext.inRegion(() -> sessionUser())).isEqualTo("region_app");
        assertThat(sessionUser()).isEqualTo("nowhere");
    }

    @Test
    void showsNoTableWhereNothingIsBound() {
        kernel.school();

        assertThat(kernel.sql.sql("""
                        select count(*) from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema')
                        """).query(Integer.class).single()).isZero();
        assertThatThrownBy(() -> kernel.sql
                        .sql("select count(*) from event_publication")
                        .query(Integer.class)
                        .single())
                .hasStackTraceContaining("does not exist");
    }

    @Test
    void givesNoConnectionToASchoolWithoutASchema() {
        TenantId unknown = new TenantId(UUID.randomUUID());

        assertThatThrownBy(() -> kernel.roleOf(unknown)).hasStackTraceContaining("no schema that is ready");
    }

    @Test
    void refusesToChangeTheScopeInsideATransaction() {
        TenantId first = kernel.school();
        TenantId second = kernel.school();

        kernel.tenants.in(
                first,
                () -> transaction.execute(status -> {
                    assertThatThrownBy(() -> kernel.roleOf(second)).isInstanceOf(ScopeChangeRefused.class);
                    assertThatThrownBy(() -> TenantContext.inRegion(() -> sessionUser()))
                            .isInstanceOf(ScopeChangeRefused.class);
                    assertThat(kernel.roleOf(first)).isEqualTo(sessionUser());
                    return true;
                }));
    }

    @Test
    void forgetsTheScopeWithTheBlock() {
        TenantId school = kernel.school();

        assertThatThrownBy(() -> kernel.tenants.in(school, () -> {
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(TenantContext.current()).isInstanceOf(Scope.Nowhere.class);
        assertThatThrownBy(TenantContext::school).isInstanceOf(NoSchoolBound.class);
    }

    @Test
    void rollsBackWhatWasLeftOpenWhenAConnectionIsGivenBack() throws SQLException {
        TenantId school = kernel.school();

        for (int i = 0; i < 4; i++) {
            kernel.tenants.in(school, () -> {
                try (Connection connection = kernel.connections.getConnection()) {
                    connection.setAutoCommit(false);
                    connection
                            .createStatement()
                            .execute("insert into event_publication (id, listener_id, event_type, serialized_event, "
                                    + "publication_date) values (gen_random_uuid(), 'l', 't', 'e', now())");
                    return true;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        assertThat(kernel.tenants.<Integer>in(
                        school,
                        () -> kernel.sql
                                .sql("select count(*) from event_publication")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void refusesAConnectionThatWasGivenBack() throws SQLException {
        Connection kept = kernel.connections.getConnection();
        kept.close();

        assertThat(kept.isClosed()).isTrue();
        assertThatThrownBy(kept::createStatement).isInstanceOf(SQLException.class);
    }

    @Test
    void oneWhoMeetsABrokenConnectionSavesAllOthersFromTheirs() throws SQLException {
        List<TenantId> schools = Stream.generate(kernel::school).limit(4).toList();
        schools.forEach(kernel::roleOf);
        endAllSessions();

        assertThat(schools.stream().filter(this::failed)).hasSize(1);
        assertThat(schools.stream().filter(this::failed)).isEmpty();
    }

    @Test
    void aConnectionThatLayIdleForAMomentIsAskedBeforeItIsLent() throws Exception {
        List<TenantId> schools = Stream.generate(kernel::school).limit(4).toList();
        schools.forEach(kernel::roleOf);
        endAllSessions();
        Thread.sleep(2_100);

        assertThat(schools.stream().filter(this::failed)).isEmpty();
    }

    @Test
    void waitsForASilentServerLongerThanAnyStatementOfASchoolMayTakeAndNoLonger() throws SQLException {
        TenantId school = kernel.school();
        int silence = kernel.tenants.in(school, this::silence);
        String longest = kernel.tenants.in(
                school,
                () -> kernel.sql
                        .sql("show statement_timeout")
                        .query(String.class)
                        .single());
        assertThat(silence).isBetween(1, 30_000);
        assertThat(Duration.parse("PT" + longest.toUpperCase(Locale.ROOT)).toMillis())
                .isLessThan(silence);
        assertThat(TenantContext.within(new Scope.Provisioning(), this::silence))
                .isZero();
    }

    private int silence() {
        try (Connection connection = kernel.connections.getConnection()) {
            return connection.getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endAllSessions() throws SQLException {
        try (Connection superuser = kernel.superuser()) {
            superuser
                    .createStatement()
                    .execute("select pg_terminate_backend(pid, 2000) from pg_stat_activity where usename like 's\\_%'");
        }
    }

    private boolean failed(TenantId school) {
        try {
            kernel.roleOf(school);
            return false;
        } catch (DataAccessException e) {
            return true;
        }
    }

    private String sessionUser() {
        return kernel.sql.sql("select session_user").query(String.class).single();
    }
}
