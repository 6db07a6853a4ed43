package ru.nastavnik.platform.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;

/** One fresh database of the build's PostgreSQL for all tests of a module, prepared as an operator would. */
public final class DatabaseForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Protects nothing but test data. */
    public static final String MASTER_KEY = "7e57".repeat(16);

    /** A test asks faster than people do; a test of the limits says otherwise. */
    private static final Map<String, Object> UNLIMITED = Map.of("nastavnik.limits.enabled", "false");

    private static Map<String, Object> settings = Map.of();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("database-for-tests", settings()));
        sources.addLast(new MapPropertySource("defaults-for-tests", UNLIMITED));
    }

    /** The settings that point the program at the database. */
    public static synchronized Map<String, Object> settings() {
        if (settings.isEmpty()) {
            PostgresServer server = DevServices.shared().postgres();
            String database = server.newDatabase("test");
            try (Connection superuser = server.connect(database)) {
                Bootstrap.prepare(superuser, MASTER_KEY);
            } catch (SQLException e) {
                throw new IllegalStateException("The database for tests cannot be prepared.", e);
            }
            settings = Map.ofEntries(
                    Map.entry("nastavnik.tenancy.url", server.jdbcUrl(database)),
                    Map.entry("nastavnik.tenancy.master-key", MASTER_KEY),
                    Map.entry("nastavnik.keycloak.url", "http://localhost:1"),
                    Map.entry("nastavnik.keycloak.client-secret", "unused"),
                    Map.entry("nastavnik.keycloak.provisioning-secret", "unused"),
                    Map.entry("spring.jpa.open-in-view", "false"),
                    Map.entry("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", "false"),
                    Map.entry("spring.jpa.properties.hibernate.jdbc.batch_size", "100"),
                    Map.entry("spring.jpa.properties.hibernate.order_inserts", "true"),
                    Map.entry("spring.jpa.properties.hibernate.order_updates", "true"),
                    Map.entry("spring.jpa.database-platform", "org.hibernate.dialect.PostgreSQLDialect"),
                    Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
                    Map.entry("spring.modulith.events.jdbc.schema-initialization.enabled", "false"),
                    Map.entry("spring.liquibase.enabled", "false"),
                    Map.entry("logging.level.liquibase", "WARN"),
                    Map.entry("db-scheduler.enabled", "false"));
        }
        return settings;
    }
}
