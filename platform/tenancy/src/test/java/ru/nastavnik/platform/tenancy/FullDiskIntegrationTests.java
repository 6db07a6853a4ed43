package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/**
 * The disk of the database is full while a school is being made: nothing of it is there, and it is made later. Sessions
 * that are open go on reading; the server may open no new ones until there is room.
 */
class FullDiskIntegrationTests {

    private final PostgresServer server = DevServices.shared().postgres();

    @Test
    void makesNoHalfASchoolOnAFullDiskAndTheWholeOneWhenThereIsRoom() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(server)) {
            try (Connection superuser = server.connect(disk.database())) {
                Bootstrap.prepare(superuser, KernelFixture.MASTER_KEY);
            }
            try (Connection superuser = server.connect(disk.database());
                    Provisioning program =
                            Provisioning.standAlone(server.jdbcUrl(disk.database()), KernelFixture.MASTER_KEY)) {
                TenantId working = TenantId.next();
                program.schemas().provision(working);
                TenantId unlucky = TenantId.next();
                assertThat(heard(program, working)).isZero();
                assertThat(tables(superuser, working)).isPositive();

                disk.fill();
                assertThatThrownBy(() -> program.schemas().provision(unlucky)).isInstanceOf(NoRoomLeft.class);
                assertThat(program.schemas().ready(unlucky)).isFalse();
                assertThat(tables(superuser, unlucky)).isZero();
                assertThat(heard(program, working)).isZero();

                disk.makeRoom();
                program.schemas().provision(unlucky);
                assertThat(heard(program, unlucky)).isZero();
                assertThat(program.audit().run()).satisfies(findings -> {
                    assertThat(findings.looked()).isEqualTo(2);
                    assertThat(findings.differing()).isEmpty();
                });
            }
        }
    }

    private static int tables(Connection superuser, TenantId school) throws SQLException {
        try (ResultSet row = superuser
                .createStatement()
                .executeQuery("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
                        + "join region.school_schema s on s.schema_name = n.nspname where s.school = '"
                        + school + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int heard(Provisioning program, TenantId school) {
        return program.in(
                school,
                () -> new SchoolSql(program.connections())
                        .sql("select count(*) from event_heard")
                        .query(Integer.class)
                        .single());
    }
}
