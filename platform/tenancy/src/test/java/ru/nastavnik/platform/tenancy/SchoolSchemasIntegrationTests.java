package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SchoolSchemasIntegrationTests {

    private final KernelFixture kernel = KernelFixture.INSTANCE;

    @Test
    void makesASchoolOnceHoweverOftenItIsAsked() {
        TenantId school = kernel.school();
        String role = kernel.roleOf(school);

        kernel.schemas.provision(school);

        assertThat(kernel.roleOf(school)).isEqualTo(role);
        assertThat(kernel.schemas.ready(school)).isTrue();
        assertThat(kernel.schemas.ready(TenantId.next())).isFalse();
    }

    @Test
    void makesASchoolOnceThoughTwoAskAtTheSameTime() throws Exception {
        TenantId school = TenantId.next();
        Callable<Boolean> making = () -> {
            kernel.schemas.provision(school);
            return true;
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> made : threads.invokeAll(List.of(making, making))) {
                assertThat(made.get()).isTrue();
            }
        }
        assertThat(kernel.schemas.ready(school)).isTrue();
    }

    @Test
    void goesOnAfterBeingCutOffBetweenTheLoginAndTheTables() throws SQLException {
        TenantId school = TenantId.next();
        try (Connection superuser = kernel.superuser()) {
            superuser
                    .createStatement()
                    .execute("insert into region.school_schema (school, schema_name, role_name, state) values ('"
                            + school + "', 's_cutoffcutoff', 's_cutoffcutoff', 'PREPARING')");
            superuser
                    .createStatement()
                    .execute("select provisioning.provision_school('s_cutoffcutoff', '"
                            + new Passwords(KernelFixture.MASTER_KEY).verifierOf("s_cutoffcutoff") + "')");
        }
        assertThat(kernel.schemas.ready(school)).isFalse();

        kernel.schemas.provision(school);

        assertThat(kernel.roleOf(school)).isEqualTo("s_cutoffcutoff");
    }

    @Test
    void fillsEverySchemaExactlyAsLiquibaseWould() throws Exception {
        String filled = kernel.roleOf(kernel.school());
        try (Connection superuser = kernel.superuser()) {
            superuser.createStatement().execute("drop schema if exists by_liquibase cascade");
            superuser.createStatement().execute("create schema by_liquibase authorization app_owner");
        }
        try (Connection owner = TenantContext.inProvisioning(kernel.connections::getConnection)) {
            new Changelogs("db/school").apply(owner, "by_liquibase");
        }

        assertThat(structure(filled)).isNotEmpty().isEqualTo(structure("by_liquibase"));
        assertThat(kernel.template.script()).doesNotContain("reference.");
    }

    @Test
    void refusesANameThatIsNotASchools() throws SQLException {
        try (Connection provisioner = kernel.connections.provisioner()) {
            for (String name : List.of("postgres", "app_owner", "s_x\"; drop schema region; --", "S_UPPERCASE1")) {
                assertThatThrownBy(() -> provisioner
                                .createStatement()
                                .execute("select provisioning.provision_school($$" + name + "$$, 'x')"))
                        .hasMessageContaining("not a name");
            }
        }
    }

    private String structure(String schema) throws SQLException {
        try (Connection superuser = kernel.superuser();
                var query = superuser.prepareStatement("""
                        select string_agg(line, e'\\n' order by line) from (
                          select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                                 || coalesce(column_default, '') || ' ' || coalesce(character_maximum_length, 0) as line
                          from information_schema.columns
                          where table_schema = ? and table_name not like 'databasechangelog%'
                          union all
                          select replace(indexdef, schemaname || '.', '') from pg_indexes
                          where schemaname = ? and tablename not like 'databasechangelog%'
                          union all
                          select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                          where connamespace = to_regnamespace(?) and conname not like 'databasechangelog%'
                        ) lines
                        """)) {
            query.setString(1, schema);
            query.setString(2, schema);
            query.setString(3, schema);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getString(1).replace(schema + ".", "");
            }
        }
    }
}
