package ru.nastavnik.platform.tenancy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Pools with one fault each, for the question whether the tests of the pool would notice. */
final class BrokenPools {

    private BrokenPools() {}

    /** Now and then hands out a connection of another school. */
    static DataSource thatMixesSchools(ManySchools kernel) {
        AtomicInteger turn = new AtomicInteger();
        return new Lending() {
            @Override
            public Connection getConnection() throws SQLException {
                int number = turn.incrementAndGet();
                if (number % 50 != 0 || !(TenantContext.current() instanceof Scope.School)) {
                    return kernel.connections.getConnection();
                }
                TenantId other =
                        kernel.schools.get(number % kernel.schools.size()).id();
                Connection[] lent = new Connection[1];
                Thread wrong = Thread.ofVirtual()
                        .start(() -> lent[0] = kernel.tenants.in(other, () -> {
                            try {
                                return kernel.connections.getConnection();
                            } catch (SQLException e) {
                                return null;
                            }
                        }));
                boolean interrupted = Thread.interrupted();
                try {
                    wrong.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                if (lent[0] == null) {
                    throw new SQLException("There was none.", "53300");
                }
                return lent[0];
            }
        };
    }

    /** Takes connections back as they are. */
    static DataSource thatWashesNothing(ManySchools kernel) {
        Map<TenantId, Queue<Connection>> kept = new ConcurrentHashMap<>();
        return new Lending() {
            @Override
            public Connection getConnection() throws SQLException {
                Queue<Connection> own =
                        kept.computeIfAbsent(TenantContext.school(), school -> new ConcurrentLinkedQueue<>());
                Connection last = own.poll();
                return facing(last != null && !last.isClosed() ? last : kernel.logIn(TenantContext.school()), own);
            }
        };
    }

    private static Connection facing(Connection raw, Queue<Connection> home) {
        return (Connection) Proxy.newProxyInstance(
                BrokenPools.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return home.add(raw) ? null : null;
                    }
                    try {
                        return method.invoke(raw, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Says yes to a commit and does the opposite. */
    static DataSource thatForgets(ManySchools kernel) {
        AtomicInteger turn = new AtomicInteger();
        return new Lending() {
            @Override
            public Connection getConnection() throws SQLException {
                Connection real = kernel.connections.getConnection();
                boolean forgetful = turn.incrementAndGet() % 50 == 0;
                return (Connection) Proxy.newProxyInstance(
                        BrokenPools.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            try {
                                if (forgetful && method.getName().equals("commit")) {
                                    real.rollback();
                                    return null;
                                }
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }

    private abstract static class Lending extends AbstractDataSource {

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return DriverManager.getConnection("nowhere");
        }
    }
}
