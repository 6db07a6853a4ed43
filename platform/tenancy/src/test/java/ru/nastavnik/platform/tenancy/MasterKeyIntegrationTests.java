package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/** The key by which everybody logs in is replaced. Logins belong to the whole server: this one is the tests' own. */
class MasterKeyIntegrationTests {

    private static final String OTHER = "0af1".repeat(16);

    private final PostgresServer server = DevServices.shared().postgres();

    @AfterEach
    void theOldKeyAgain() throws SQLException {
        try (Connection superuser = server.connect(PostgresServer.SUPERUSER)) {
            for (String login : new String[] {"app_owner", "provisioner", "region_app", "nowhere"}) {
                superuser
                        .createStatement()
                        .execute("alter role " + login + " password '"
                                + new Passwords(KernelFixture.MASTER_KEY).verifierOf(login) + "'");
            }
        }
    }

    @Test
    void refusesToStartWithAnotherKeyAndSaysSo() throws SQLException {
        try (MigrationFixture fixture = new MigrationFixture()) {
            String url = server.jdbcUrl(fixture.database);

            assertThatThrownBy(() -> Provisioning.standAlone(url, OTHER))
                    .isInstanceOf(MasterKeyRefused.class)
                    .hasMessageContaining("master key does not match");
            assertThat(new ExplainedStart.OfTheKey()
                            .analyze(new MasterKeyRefused(new SQLException("x", "28P01")))
                            .getDescription())
                    .contains("Мастер-ключ не подходит к этой базе");
        }
    }

    @Test
    void followsTheOperatorToANewKeyWithAllItsSchools() throws SQLException {
        try (MigrationFixture fixture = new MigrationFixture()) {
            TenantId school = MigrationFixture.schools(fixture.program(), 1).getFirst();
            String role = fixture.schemaOf(school);

            try (Connection superuser = fixture.superuser()) {
                Bootstrap.prepare(superuser, OTHER);
            }
            assertThat(userOf(fixture, OTHER, school)).isEqualTo(role);

            fixture.run("alter role " + role + " password '"
                    + new Passwords(HexFormat.of().formatHex(new byte[32])).verifierOf(role) + "'");
            assertThatThrownBy(() -> userOf(fixture, OTHER, school)).hasStackTraceContaining(": BROKEN");
            try (Connection superuser = fixture.superuser()) {
                assertThat(Bootstrap.renewSchools(superuser, OTHER)).isEqualTo(1);
            }
            assertThat(userOf(fixture, OTHER, school)).isEqualTo(role);
        }
    }

    private String userOf(MigrationFixture fixture, String key, TenantId school) throws SQLException {
        try (Provisioning program = Provisioning.standAlone(server.jdbcUrl(fixture.database), key)) {
            return program.in(
                    school,
                    () -> new SchoolSql(program.connections())
                            .sql("select session_user")
                            .query(String.class)
                            .single());
        }
    }
}
