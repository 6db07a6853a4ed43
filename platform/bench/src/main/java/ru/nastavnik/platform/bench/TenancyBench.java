package ru.nastavnik.platform.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.HexFormat;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;

/**
 * What the wall between schools costs, with one school, a thousand and three thousand in one database. Everything is
 * measured beside what it is compared with, turn about in one run.
 */
final class TenancyBench {

    private static final int CONNECTIONS = 1200;

    private TenancyBench() {}

    static void run(Path root) throws Exception {
        System.setProperty("nastavnik.postgres.connections", Integer.toString(CONNECTIONS));
        Path home = root.resolve("target/bench/tenancy");
        DevServices.reset(home);
        Report report = new Report("tenancy");
        try (DevServices services = DevServices.start(home)) {
            PostgresServer server = services.postgres();
            String key = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));
            String alone = prepared(server, "alone", key);
            String many = prepared(server, "many", key);
            try (Population one = new Population(server, alone, key);
                    Population region = new Population(server, many, key)) {
                one.grow(1, false);
                RequestCost.of(one).into(report, "1 school");
                region.grow(1000, true);
                region.growth().into(report, "1,000 schools");
                measured(report, region, one, root, "1,000 schools");
                region.grow(3000, false);
                measured(report, region, one, root, "3,000 schools");
            }
        }
        report.finish(root);
    }

    private static void measured(Report report, Population region, Population one, Path root, String size)
            throws Exception {
        boolean goals = size.startsWith("1,000");
        RequestCost.of(region).into(report, size);
        region.connectionMemory().into(report, size);
        region.shut();
        one.shut();
        AppStart.of(root, one, region).into(report, size, goals);
    }

    private static String prepared(PostgresServer server, String name, String key) throws Exception {
        String database = server.newDatabase(name);
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, key);
        }
        return database;
    }
}
