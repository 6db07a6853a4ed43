package ru.nastavnik;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.devservices.RegionStaff;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.testing.DatabaseForTests;

/**
 * Points the program at the build's real PostgreSQL, in a fresh database, and at its real Keycloak, and gives it a port
 * of its own. The regional centre has an account there.
 */
final class WholeSystem implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String REGION_LOGIN = "region-e2e";
    static final String REGION_PASSWORD = "пароль-центра-2026";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PostgresServer postgres = DevServices.shared().postgres();
        KeycloakServer keycloak = DevServices.shared().keycloak();
        new RegionStaff(keycloak).ensureRegionAccount(REGION_LOGIN, REGION_PASSWORD, "region-admin");
        String database = prepared(postgres);
        int port = freePort();
        Map<String, Object> settings = new HashMap<>();
        settings.put("nastavnik.tenancy.url", postgres.jdbcUrl(database));
        settings.put("nastavnik.tenancy.master-key", DatabaseForTests.MASTER_KEY);
        settings.put("nastavnik.keycloak.url", keycloak.url());
        settings.put("nastavnik.keycloak.client-secret", keycloak.clientSecret());
        settings.put("nastavnik.keycloak.provisioning-secret", keycloak.provisioningSecret());
        settings.put("nastavnik.public-url", "http://localhost:" + port);
        settings.put("server.port", port);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("whole-system", settings));
    }

    private static String prepared(PostgresServer postgres) {
        String database = postgres.newDatabase("whole");
        try (Connection superuser = postgres.connect(database)) {
            Bootstrap.prepare(superuser, DatabaseForTests.MASTER_KEY);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The database for the whole system cannot be prepared.", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("This machine has no free port.", e);
        }
    }
}
