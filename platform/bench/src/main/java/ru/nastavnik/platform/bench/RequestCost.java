package ru.nastavnik.platform.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * One transaction with one point query: in the scope of a school taken at random, by the program's data source, beside
 * the same on one bare connection that never changes hands.
 *
 * @param through microseconds by the program's data source
 * @param fixed   microseconds on the bare connection
 * @param schools among how many schools
 */
record RequestCost(double through, double fixed, int schools) {

    private static final int ROUNDS = 41;
    private static final int EACH = 500;
    private static final int WARM = 12;
    private static final int AT_ONCE = 1000;
    private static final double GOAL = 1.10;

    static RequestCost of(Population population) throws SQLException {
        Provisioning kernel = population.kernel();
        DataSource connections = kernel.connections();
        List<TenantId> schools = population
                .schools()
                .subList(0, Math.min(AT_ONCE, population.schools().size()));
        for (int round = 0; round < WARM; round++) {
            schools.forEach(school -> kernel.in(school, () -> through(connections)));
        }
        Random chance = new Random(20191223);
        List<Double> through = new ArrayList<>();
        List<Double> fixed = new ArrayList<>();
        try (Connection held = kernel.in(schools.getFirst(), () -> open(connections))) {
            Connection bare = (Connection) held.unwrap(PGConnection.class);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    kernel.in(schools.get(chance.nextInt(schools.size())), () -> through(connections));
                }
                long between = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    query(bare);
                }
                through.add((between - begun) / 1e3 / EACH);
                fixed.add((System.nanoTime() - between) / 1e3 / EACH);
            }
        }
        return new RequestCost(Figures.median(through), Figures.median(fixed), schools.size());
    }

    void into(Report report, String size) {
        String among = size + ": request among " + schools;
        report.add(among + ", through tenancy", through, "µs")
                .add(among + ", fixed connection", fixed, "µs")
                .add(among, through / fixed, "x", "a fixed connection", GOAL);
    }

    private static Connection open(DataSource connections) {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean through(DataSource connections) {
        try (Connection connection = connections.getConnection()) {
            return query(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean query(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        boolean found;
        try (PreparedStatement query = connection.prepareStatement("select surname from person where id = ?")) {
            query.setObject(1, Population.PERSON);
            try (ResultSet row = query.executeQuery()) {
                found = row.next() && !row.getString(1).isEmpty();
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        if (!found) {
            throw new IllegalStateException("The person is not there.");
        }
        return found;
    }
}
