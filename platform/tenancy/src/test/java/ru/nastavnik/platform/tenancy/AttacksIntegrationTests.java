package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone tries who can run any SQL as one school's login. */
class AttacksIntegrationTests {

    private final KernelFixture kernel = KernelFixture.INSTANCE;
    private final Passwords passwords = new Passwords(KernelFixture.MASTER_KEY);
    private String own;
    private String other;

    @BeforeEach
    void twoSchoolsWithOneEventEach() {
        TenantId attacker = kernel.school();
        TenantId victim = kernel.school();
        own = kernel.roleOf(attacker);
        other = kernel.roleOf(victim);
        for (TenantId school : new TenantId[] {attacker, victim}) {
            kernel.tenants.in(school, () -> kernel.sql.sql("""
                            insert into event_publication
                              (id, listener_id, event_type, serialized_event, publication_date)
                            values ('00000000-0000-7000-8000-000000000001', 'l', 't', session_user, now())
                            """).update());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from OTHER.event_publication",
                "reset role; set role OTHER; select * from OTHER.event_publication",
                "commit; set role OTHER; select * from OTHER.event_publication",
                "set session authorization OTHER",
                "do $$ begin perform set_config('role', 'OTHER', true); end $$",
                "select query_to_xml('select * from OTHER.event_publication', true, false, '')",
                "set search_path = OTHER; select * from event_publication",
                "copy OTHER.event_publication to stdout",
                "copy (select 1) to program 'id'",
                "create table OTHER.mine (id int)",
                "create table OWN.mine (id int)",
                "create temp table mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "alter role OTHER password 'x'",
                "alter role OWN superuser",
                "grant OTHER to OWN",
                "drop schema OTHER cascade",
                "drop table OWN.event_publication",
                "truncate OTHER.event_publication",
                "select * from region.school_schema",
                "select * from region.school_template",
                "insert into region.school_schema (school, schema_name, role_name, state) values (gen_random_uuid(), 'x', 'x', 'READY')",
                "select provisioning.provision_school('s_aaaaaaaaaaaa', 'x')",
                "select lo_from_bytea(0, 'x')",
                "select pg_read_file('/etc/passwd')",
                "select * from pg_authid",
                "select * from OWN.databasechangelog",
                "delete from OWN.databasechangelog",
                "create function pg_temp.f() returns int language sql as 'select 1'",
                "create extension pageinspect",
                "select pg_notify('channel', 'text')",
            })
    void isRefused(String attack) {
        assertThatThrownBy(() -> attack(attack)).isInstanceOf(SQLException.class);
    }

    /** The counter-example: without the wall the same attack succeeds, so the refusals above mean something. */
    @Test
    void succeedsForALoginThatMayBecomeBoth() throws SQLException {
        try (Connection superuser = kernel.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("grant " + other + " to " + own);
            try {
                assertThatCode(() -> attack("set role OTHER; select * from OTHER.event_publication"))
                        .doesNotThrowAnyException();
            } finally {
                statement.execute("revoke " + other + " from " + own);
            }
        }
    }

    @Test
    void seesOnlyItsOwnRowUnderTheSameIdentifier() throws SQLException {
        try (Connection school = logIn();
                ResultSet row = school.createStatement()
                        .executeQuery("select serialized_event from event_publication "
                                + "where id = '00000000-0000-7000-8000-000000000001'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(own);
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void entersOnlyWithTheRightPassword() {
        assertThatThrownBy(() -> kernel.logIn(own, passwords.of(other))).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> kernel.logIn(own, "")).isInstanceOf(SQLException.class);
        assertThatCode(() -> kernel.logIn(own, passwords.of(own)).close()).doesNotThrowAnyException();
    }

    @Test
    void leavesNoLoginThatMayBecomeTwoSchools() throws SQLException {
        try (Connection superuser = kernel.superuser();
                ResultSet found = superuser.createStatement().executeQuery("""
                                select count(*) from pg_auth_members
                                join pg_roles member on member.oid = member join pg_roles role on role.oid = roleid
                                where member.rolname in ('app_owner', 'provisioner', 'region_app', 'nowhere')
                                   or (member.rolname like 's\\_%' and role.rolname <> 'school_all')
                                   or exists (select from pg_roles where rolname in
                                     ('app_owner', 'provisioner', 'region_app', 'nowhere') and (rolsuper or rolbypassrls))
                                """)) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    private Connection logIn() throws SQLException {
        return kernel.logIn(own, passwords.of(own));
    }

    private void attack(String attack) throws SQLException {
        try (Connection school = logIn();
                Statement statement = school.createStatement()) {
            school.setAutoCommit(false);
            boolean rows = statement.execute(attack.replace("OTHER", other).replace("OWN", own));
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
        }
    }
}
