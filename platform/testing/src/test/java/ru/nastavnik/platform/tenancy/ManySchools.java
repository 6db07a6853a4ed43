package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/** The kernel with many schools in a database of its own, and a superuser beside it who sees and may end everything. */
final class ManySchools implements AutoCloseable {

    static final int CAP = 40;
    static final int EACH = 3;
    private static final String MASTER_KEY = "7e57".repeat(16);

    final ScopedConnections connections;
    final ForEachTenant tenants;
    final List<School> schools;
    private final String url;
    private final Connection superuser;

    /** A school, its login, and the word that every row of it bears. */
    record School(TenantId id, String login, String canary) {}

    ManySchools(int number) {
        PostgresServer server = DevServices.shared().postgres();
        String database = server.newDatabase("pool");
        try {
            superuser = server.connect(database);
            url = server.jdbcUrl(database);
            Bootstrap.prepare(superuser, MASTER_KEY);
            TenancyProperties settings = new TenancyProperties(url, MASTER_KEY, CAP, EACH, 12, 10_000, 1000);
            connections = new ScopedConnections(settings);
            tenants = new ForEachTenant(new NoDirectory());
            SchoolSchemas schemas = new SchoolSchemas(
                    connections, new SchoolTemplate(connections, new RegionMigration(connections)), settings);
            List<TenantId> ids = IntStream.range(0, number)
                    .parallel()
                    .mapToObj(i -> TenantId.next())
                    .peek(schemas::provision)
                    .toList();
            for (TenantId id : ids) {
                superuser
                        .createStatement()
                        .execute("create index on %s.event_publication (serialized_event)".formatted(loginOf(id)));
            }
            schools = ids.stream()
                    .map(id -> new School(id, loginOf(id), "canary of " + id))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the school's login past the pool. */
    Connection logIn(TenantId school) throws SQLException {
        String login = schools.stream()
                .filter(each -> each.id().equals(school))
                .map(School::login)
                .findAny()
                .orElseThrow();
        return DriverManager.getConnection(url, login, new Passwords(MASTER_KEY).of(login));
    }

    /** Ends the server's side of a session at once. */
    synchronized void terminate(int backend) {
        try (PreparedStatement end = superuser.prepareStatement("select pg_terminate_backend(?)")) {
            end.setInt(1, backend);
            end.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the school: group of rows → how many of them, negative when one bears another's canary. */
    synchronized Map<String, Integer> rowsOf(School school) {
        Map<String, Integer> groups = new TreeMap<>();
        String query = "select event_type, count(*), bool_and(serialized_event = ?) from " + school.login
                + ".event_publication group by 1";
        try (PreparedStatement all = superuser.prepareStatement(query)) {
            all.setString(1, school.canary);
            ResultSet row = all.executeQuery();
            while (row.next()) {
                groups.put(row.getString(1), row.getBoolean(3) ? row.getInt(2) : -row.getInt(2));
            }
            return groups;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many sessions of schools the server holds, by what they do. */
    synchronized Map<String, Integer> sessions() {
        Map<String, Integer> states = new TreeMap<>();
        try (PreparedStatement all = superuser.prepareStatement("select state, count(*) from pg_stat_activity "
                + "where datname = current_database() and usename like 's\\_%' group by 1")) {
            ResultSet row = all.executeQuery();
            while (row.next()) {
                states.put(row.getString(1), row.getInt(2));
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized String loginOf(TenantId id) {
        try (PreparedStatement query =
                superuser.prepareStatement("select role_name from region.school_schema where school = ?")) {
            query.setObject(1, id.value());
            ResultSet row = query.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connections.close();
        superuser.close();
    }

    private static final class NoDirectory implements TenantDirectory {

        @Override
        public Optional<Tenant> findWorking(String alias) {
            return Optional.empty();
        }

        @Override
        public List<Tenant> working() {
            return new ArrayList<>();
        }
    }
}
