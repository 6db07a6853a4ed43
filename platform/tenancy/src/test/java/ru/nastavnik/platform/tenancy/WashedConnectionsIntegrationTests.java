package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who borrows a connection finds it as if it had just been opened, whatever the last one did. */
class WashedConnectionsIntegrationTests {

    private final KernelFixture kernel = KernelFixture.INSTANCE;
    private final TenantId school = kernel.school();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set statement_timeout = '1h'          | select current_setting('statement_timeout') = '15s'",
                "set search_path = pg_catalog          | select current_setting('search_path') like 's\\_%, ext'",
                "select set_config('work_mem', '1MB', false) | select current_setting('work_mem') <> '1MB'",
                "listen somebody                       | select count(*) = 0 from pg_listening_channels()",
                "prepare kept as select 1              | select count(*) = 0 from pg_prepared_statements where from_sql"
            })
    void washesOff(String left, String asked) throws SQLException {
        int backend;
        try (Connection connection = borrow()) {
            backend = number(connection, "select pg_backend_pid()");
            connection.createStatement().execute(left);
        }
        try (Connection connection = borrow()) {
            assertThat(number(connection, "select pg_backend_pid()")).isEqualTo(backend);
            assertThat(truth(connection, asked)).isTrue();
            assertThat(truth(connection, "select current_setting('application_name') = 'nastavnik'"))
                    .isTrue();
        }
    }

    @Test
    void keepsTheConnectionOfOrdinaryWorkWithItsPreparedStatements() throws SQLException {
        for (int i = 0; i < 10; i++) {
            try (Connection connection = borrow()) {
                number(connection, "select 4712 as ordinary");
            }
        }
        try (Connection connection = borrow()) {
            assertThat(truth(
                            connection,
                            "select count(*) = 1 from pg_prepared_statements where statement like '%4712 as%'"))
                    .isTrue();
        }
    }

    @Test
    void putsTheIsolationBack() throws SQLException {
        try (Connection connection = borrow()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        }
        try (Connection connection = borrow()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void letsTheNextBorrowerWriteAfterOneWhoOnlyRead() throws SQLException {
        try (Connection connection = borrow()) {
            connection.setReadOnly(true);
        }
        try (Connection connection = borrow()) {
            assertThat(connection.isReadOnly()).isFalse();
        }
    }

    @Test
    void closesAConnectionWhoseOwnHandleWasTakenOut() throws SQLException {
        Connection raw;
        try (Connection connection = borrow()) {
            raw = connection.unwrap(Connection.class);
        }
        assertThat(raw.isClosed()).isTrue();
    }

    @Test
    void endsEveryStatementAndEveryWayBackWithTheSession() throws SQLException {
        Connection kept = borrow();
        PreparedStatement statement = kept.prepareStatement("select 1");
        Connection wayBack = statement.getConnection();
        Connection otherWayBack = kept.getMetaData().getConnection();
        kept.close();

        assertThatThrownBy(statement::executeQuery).isInstanceOf(SQLException.class);
        assertThatThrownBy(wayBack::createStatement).isInstanceOf(SQLException.class);
        assertThatThrownBy(otherWayBack::createStatement).isInstanceOf(SQLException.class);
    }

    @Test
    void givesBackOnceHoweverManyCloseAtTheSameTime() throws Exception {
        Connection shared = borrow();
        Thread[] closing = new Thread[16];
        for (int i = 0; i < closing.length; i++) {
            closing[i] = Thread.ofVirtual().start(() -> {
                try {
                    shared.close();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (Thread thread : closing) {
            thread.join();
        }
        LoginPool.Count pool = kernel.connections.ofSchools();
        assertThat(pool.turns().taken()).isZero();
        assertThat(pool.open()).isEqualTo(pool.idle());
    }

    private Connection borrow() {
        return kernel.tenants.in(school, () -> {
            try {
                return kernel.connections.getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean truth(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
