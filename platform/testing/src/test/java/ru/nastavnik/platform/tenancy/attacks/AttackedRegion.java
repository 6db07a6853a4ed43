package ru.nastavnik.platform.tenancy.attacks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
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
            EveryModulesTables.with(() -> {
                try (Provisioning provisioning = Provisioning.standAlone(SERVER.jdbcUrl(database), MASTER_KEY)) {
                    for (int i = 0; i < 3; i++) {
                        provisioning.schemas().provision(TenantId.next());
                    }
                    return true;
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

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static List<String> column(Connection connection, String query) throws SQLException {
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
