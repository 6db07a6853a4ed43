package ru.nastavnik.platform.devservices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The process that holds the shared services of a build: starts PostgreSQL at once and Keycloak when someone asks, and
 * ends them and itself when no owner is left.
 */
final class Keeper {

    private final SharedState state;
    private final Properties known;

    private Keeper(SharedState state) {
        this.state = state;
        this.known = state.locked(state::read);
    }

    public static void main(String[] arguments) {
        new Keeper(new SharedState(Path.of(arguments[0]))).keep();
    }

    private void keep() {
        try (OwnServices services =
                new OwnServices(state.directory(), 0, step -> System.out.println(step), false, Mode.forTests())) {
            empty(services.postgres());
            PostgresServer postgres = services.postgres();
            known.setProperty("postgres.host", postgres.host());
            known.setProperty("postgres.password", postgres.password());
            tell("postgres.port", Integer.toString(postgres.port()));
            while (services.alive() && !endedWithoutOwners(services)) {
                if (!known.containsKey("keycloak.url") && Files.exists(state.keycloakWanted())) {
                    tell("keycloak.url", services.keycloak().url());
                }
                Children.pause(Duration.ofMillis(100));
            }
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            tell("failure", String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    private void tell(String key, String value) {
        known.setProperty(key, value);
        state.write(known);
    }

    /** Ends under the lock, so that nobody registers with a keeper that has made up its mind to go. */
    private boolean endedWithoutOwners(OwnServices services) {
        if (BuildOwner.anyAlive(state.owners())) {
            return false;
        }
        return state.locked(() -> {
            if (BuildOwner.anyAlive(state.owners())) {
                return false;
            }
            state.forget();
            services.close();
            return true;
        });
    }

    /** Drops what earlier builds left; Keycloak's own database is kept, since filling it takes longest. */
    private static void empty(PostgresServer postgres) {
        try (Connection connection = postgres.connect(PostgresServer.SUPERUSER);
                var statement = connection.createStatement()) {
            for (String database : column(
                    connection,
                    "select quote_ident(datname) from pg_database where not datistemplate and datname not in"
                            + " ('postgres', 'keycloak')")) {
                statement.execute("drop database " + database + " with (force)");
            }
            List<String> roles = column(
                    connection,
                    "select quote_ident(rolname) from pg_roles where rolname !~ '^pg_' and rolname not in"
                            + " ('postgres', 'keycloak')");
            for (String role : roles) {
                statement.execute("drop owned by " + role);
            }
            for (String role : roles) {
                statement.execute("drop role " + role);
            }
        } catch (SQLException e) {
            throw new DevServiceFailed("Could not empty the shared PostgreSQL.", e);
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
