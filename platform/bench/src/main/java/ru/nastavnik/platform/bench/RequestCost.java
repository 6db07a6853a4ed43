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
 * One transaction with one point query: in the scope of a school taken at random, by the program's data source; beside
 * it the same on one bare connection that never changes hands, and on a bare connection of that very school. The last
 * two differ by what a thousand processes of PostgreSQL cost whoever goes from one to the other.
 *
 * @param through microseconds by the program's data source
 * @param fixed   microseconds on the one bare connection, in the same rounds
 * @param own     how many times the one bare connection the school's own bare connection takes
 * @param schools among how many schools
 * @param memory  of the connections that the requests have left open
 */
record RequestCost(double through, double fixed, double own, int schools, Memory memory) {

    private static final int ROUNDS = 41;
    private static final int EACH = 500;
    /** Of a single school too: below that the compilers of the virtual machine are what is measured. */
    private static final int WARM = 24_000;

    private static final int AT_ONCE = 1000;
    private static final double GOAL = 1.10;

    static RequestCost of(Population population) throws Exception {
        Provisioning kernel = population.kernel();
        DataSource connections = kernel.connections();
        List<TenantId> schools = population
                .schools()
                .subList(0, Math.min(AT_ONCE, population.schools().size()));
        for (int request = 0; request < WARM; request++) {
            kernel.in(schools.get(request % schools.size()), () -> through(connections));
        }
        Random chance = new Random(20191223);
        try (Connection held = kernel.in(schools.getFirst(), () -> open(connections))) {
            Connection one = (Connection) held.unwrap(PGConnection.class);
            Pace program = Pace.of(
                    () -> kernel.in(schools.get(chance.nextInt(schools.size())), () -> through(connections)),
                    () -> query(one));
            Memory memory = population.connectionMemory();
            double own = ownConnections(kernel, schools, chance, one);
            return new RequestCost(program.asked(), program.beside(), own, schools.size(), memory);
        }
    }

    private static double ownConnections(Provisioning kernel, List<TenantId> schools, Random chance, Connection one)
            throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            List<Connection> bare = new ArrayList<>();
            for (TenantId school : schools) {
                held.add(kernel.in(school, () -> open(kernel.connections())));
                bare.add((Connection) held.getLast().unwrap(PGConnection.class));
            }
            Pace pace = Pace.of(() -> query(bare.get(chance.nextInt(bare.size()))), () -> query(one));
            return pace.asked() / pace.beside();
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    /** Microseconds a piece of two works that take turns. */
    private record Pace(double asked, double beside) {

        interface Work {

            boolean once() throws SQLException;
        }

        static Pace of(Work asked, Work beside) throws SQLException {
            List<Double> first = new ArrayList<>();
            List<Double> second = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                first.add(microseconds(asked));
                second.add(microseconds(beside));
            }
            return new Pace(Figures.median(first), Figures.median(second));
        }

        private static double microseconds(Work work) throws SQLException {
            long begun = System.nanoTime();
            for (int i = 0; i < EACH; i++) {
                work.once();
            }
            return (System.nanoTime() - begun) / 1e3 / EACH;
        }
    }

    void into(Report report, String size) {
        String among = size + ": request among " + schools;
        report.add(among + ", through tenancy", through, "µs")
                .add(among + ", fixed connection", fixed, "µs")
                .add(among, through / fixed, "x", "one fixed connection", GOAL)
                .add(among + ", on its own bare connection", own, "x of one")
                .add(among + ", against its own bare one", through / fixed / own, "x", "its own connection", GOAL);
        memory.into(report, size);
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
