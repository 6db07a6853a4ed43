package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/** The kernel without the rest of the program, on a database of its own. */
final class KernelFixture {

    static final String MASTER_KEY = "7e57".repeat(16);
    static final KernelFixture INSTANCE = new KernelFixture();

    final TenancyProperties settings;
    final ScopedConnections connections;
    final SchoolSchemas schemas;
    final SchoolTemplate template;
    final SchoolSql sql;
    final ForEachTenant tenants;
    private final PostgresServer server = DevServices.shared().postgres();
    private final String database = server.newDatabase("kernel");

    private KernelFixture() {
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, MASTER_KEY);
            Bootstrap.prepare(superuser, MASTER_KEY);
            settings = new TenancyProperties(server.jdbcUrl(database), MASTER_KEY, 12, 3, 12, 1500);
            connections = new ScopedConnections(settings);
            template = new SchoolTemplate(connections, new RegionMigration(connections));
            schemas = new SchoolSchemas(connections, template, settings);
            sql = new SchoolSql(connections);
            tenants = new ForEachTenant(new NoSchools());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    TenantId school() {
        TenantId school = TenantId.next();
        schemas.provision(school);
        return school;
    }

    String roleOf(TenantId school) {
        return tenants.in(
                school, () -> sql.sql("select session_user").query(String.class).single());
    }

    Connection superuser() throws SQLException {
        return server.connect(database);
    }

    Connection logIn(String login, String password) throws SQLException {
        return DriverManager.getConnection(settings.url(), login, password);
    }

    private static final class NoSchools implements TenantDirectory {

        @Override
        public Optional<Tenant> findWorking(String alias) {
            return Optional.empty();
        }

        @Override
        public List<Tenant> working() {
            return List.of();
        }
    }
}
