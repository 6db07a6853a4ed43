package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/** The operator's script in a database as PostgreSQL makes it: open to everybody. */
class BootstrapIntegrationTests {

    private final PostgresServer server = DevServices.shared().postgres();

    @Test
    void closesADatabaseThatWasOpenToEverybody() throws SQLException {
        String database = server.newDatabase("bootstrap");
        try (Connection superuser = server.connect(database)) {
            superuser.createStatement().execute("grant temporary, connect on database " + database + " to public");
            assertThat(rightsOfEverybody(superuser)).isEqualTo(2);

            Bootstrap.prepare(superuser, KernelFixture.MASTER_KEY);

            assertThat(rightsOfEverybody(superuser)).isZero();
        }
    }

    @Test
    void leavesNoFunctionWithForeignRightsThatLooksWhereItsCallerSays() throws SQLException {
        try (Connection superuser = KernelFixture.INSTANCE.superuser()) {
            assertThat(number(superuser, """
                            select count(*) from pg_proc
                            where prosecdef and pronamespace = 'provisioning'::regnamespace
                            """)).isPositive();
            assertThat(number(superuser, """
                            select count(*) from pg_proc where prosecdef
                            and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
                            """)).isZero();
        }
    }

    private static int rightsOfEverybody(Connection superuser) throws SQLException {
        return number(superuser, """
                select count(*) from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) as given
                where datname = current_database() and given.grantee = 0
                """);
    }

    private static int number(Connection superuser, String question) throws SQLException {
        try (ResultSet answer = superuser.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
