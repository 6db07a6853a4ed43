package ru.nastavnik.platform.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/** One database with as many schools as are wanted, one person in each. */
final class Population implements AutoCloseable {

    static final UUID PERSON = UUID.fromString("01999999-0000-7000-8000-000000000001");

    private static final int SESSIONS = 1050;
    private static final int TOGETHER = 2;
    private static final int EACH = 25;

    private final PostgresServer server;
    private final String database;
    private final String key;
    private final List<TenantId> schools = new ArrayList<>();
    private @Nullable Provisioning open;
    private @Nullable Growth growth;

    Population(PostgresServer server, String database, String key) {
        this.server = server;
        this.database = database;
        this.key = key;
    }

    List<TenantId> schools() {
        return schools;
    }

    String url() {
        return server.jdbcUrl(database);
    }

    String key() {
        return key;
    }

    Connection superuser() throws SQLException {
        return server.connect(database);
    }

    Provisioning kernel() throws SQLException {
        if (open == null) {
            open = Provisioning.standAlone(url(), key, SESSIONS);
        }
        return open;
    }

    /** Gives every connection back to the server. */
    void shut() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /**
     * Makes schools until there are so many, on two connections.
     *
     * @param compared whether the same schema is made by bare statements in between, for comparing
     */
    void grow(int wanted, boolean compared) throws Exception {
        Provisioning kernel = kernel();
        kernel.script();
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        while (schools.size() < wanted) {
            int next = Math.min(TOGETHER * EACH, wanted - schools.size());
            long begun = System.nanoTime();
            schools.addAll(together(next, () -> {
                TenantId school = TenantId.next();
                kernel.schemas().provision(school);
                return school;
            }));
            long between = System.nanoTime();
            if (compared && bare.size() < 8) {
                ours.add((between - begun) / 1e6 / next);
                together(next, () -> bare(kernel.script()));
                bare.add((System.nanoTime() - between) / 1e6 / next);
                tidy();
            }
        }
        growth = compared ? new Growth(Figures.median(ours), Figures.median(bare)) : null;
        for (TenantId school : schools) {
            kernel.in(school, () -> aPerson(kernel));
        }
    }

    Growth growth() {
        if (growth == null) {
            throw new IllegalStateException("It was not compared.");
        }
        return growth;
    }

    /** What a connection of a school takes in the server's memory, beyond what all share. */
    Memory connectionMemory() throws Exception {
        List<Double> each = new ArrayList<>();
        try (Connection superuser = superuser();
                ResultSet backends = superuser
                        .createStatement()
                        .executeQuery("select pid from pg_stat_activity where usename like 's\\_%'")) {
            while (backends.next()) {
                each.add(Memory.privateTo(backends.getLong(1)));
            }
        }
        return new Memory(each.size(), Figures.median(each));
    }

    private int aPerson(Provisioning kernel) {
        try (Connection school = kernel.connections().getConnection();
                PreparedStatement insert = school.prepareStatement("""
                        insert into person (id, version, surname, given, name_key, kind, post)
                        values (?, 0, 'Первая', 'Мира', 'первая мира', 'STAFF', 'учитель') on conflict do nothing
                        """)) {
            insert.setObject(1, PERSON);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String bare(String script) throws SQLException {
        String schema = "bare_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection superuser = superuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("create schema " + schema + ";set local search_path to " + schema + ", ext;\n" + script);
            superuser.commit();
        }
        return schema;
    }

    private void tidy() throws SQLException {
        try (Connection superuser = superuser();
                var statement = superuser.createStatement()) {
            List<String> left = new ArrayList<>();
            try (ResultSet schemas =
                    statement.executeQuery("select nspname from pg_namespace where nspname like 'bare\\_%'")) {
                while (schemas.next()) {
                    left.add(schemas.getString(1));
                }
            }
            for (String schema : left) {
                statement.execute("drop schema " + schema + " cascade");
            }
        }
    }

    private static <T> List<T> together(int times, Callable<T> work) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(TOGETHER)) {
            List<Future<T>> begun = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                begun.add(workers.submit(work));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : begun) {
                done.add(one.get());
            }
            return done;
        }
    }

    @Override
    public void close() {
        shut();
    }
}
