package ru.nastavnik.platform.tenancy.attacks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * A database with the tables of every module of the program, an attacking school, and two others: one full of canaries
 * and at work, one with nothing of its own. What an attacker is told of the two must be the same.
 */
public final class AttackedRegion {

    static final String PASSWORD = "known to the attacker";
    private static final String MASTER_KEY = "a77a".repeat(16);
    private static final PostgresServer SERVER = DevServices.shared().postgres();
    private static AttackedRegion shared;

    final String database = SERVER.newDatabase("attacked");
    final String anotherDatabase = SERVER.newDatabase("attacked");
    final Canary canary = Canary.fresh();
    final Canary attackers = Canary.fresh();
    final String own;
    final Victim full;
    final Victim empty;
    final List<String> tablesOfASchool;
    final List<String> tablesOfTheRegion;

    private AttackedRegion() throws SQLException, IOException {
        try (Connection superuser = superuser()) {
            Bootstrap.prepare(superuser, MASTER_KEY);
            withEveryModulesTables(() -> {
                try (Provisioning provisioning = Provisioning.standAlone(SERVER.jdbcUrl(database), MASTER_KEY)) {
                    for (int i = 0; i < 3; i++) {
                        provisioning.schemas().provision(TenantId.next());
                    }
                }
            });
            List<String> schools = column(superuser, "select schema_name from region.school_schema order by school");
            own = schools.get(0);
            execute(superuser, "alter role %s password '%s'".formatted(own, PASSWORD));
            attackers.plant(superuser, own);
            tablesOfASchool = canary.plant(superuser, schools.get(1));
            tablesOfTheRegion = canary.plant(superuser, "region");
            full = new Victim(this, superuser, schools.get(1), canary.word());
            empty = new Victim(this, superuser, schools.get(2), "nothing");
            execute(superuser, "analyze");
        }
    }

    public static synchronized AttackedRegion shared() throws SQLException, IOException {
        if (shared == null) {
            shared = new AttackedRegion();
        }
        return shared;
    }

    public Connection superuser() throws SQLException {
        return SERVER.connect(database);
    }

    Connection attacker(Way way) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", own);
        settings.setProperty("password", PASSWORD);
        settings.setProperty("preferQueryMode", way.queryMode);
        return DriverManager.getConnection(url(), settings);
    }

    String url() {
        return SERVER.jdbcUrl(database);
    }

    /** The statement with the names of the attacker and of the school that is full of canaries. */
    public String named(String sql) {
        return against(full, sql);
    }

    /** The attack with the names of these schools in it. */
    String against(Victim victim, String sql) {
        return victim.named(sql).replace("OWN", own).replace("DATABASE", database);
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Modules that this one does not depend on have their changelogs beside it in the tree. */
    private static void withEveryModulesTables(Work work) throws SQLException, IOException {
        List<URL> modules = new ArrayList<>();
        for (String part : List.of("platform", "modules")) {
            try (Stream<Path> folders = Files.list(root().resolve(part))) {
                for (Path folder : folders.sorted().toList()) {
                    Path resources = folder.resolve("src/main/resources/");
                    if (Files.isDirectory(resources.resolve("db"))) {
                        modules.add(resources.toUri().toURL());
                    }
                }
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader all = new URLClassLoader(modules.toArray(URL[]::new), before)) {
            thread.setContextClassLoader(all);
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static Path root() {
        Path folder = Path.of(System.getProperty("nastavnik.root", "")).toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/architecture/tenancy.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}
