package ru.nastavnik.platform.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
            try (Population one = new Population(server, prepared(server, "alone", key), key)) {
                one.grow(1, false);
                RequestCost.of(one).into(report, "1 school");
                measured(report, server, key, one, root, 1000);
                measured(report, server, key, one, root, 3000);
            }
        }
        report.finish(root);
    }

    /** Only what a request costs, with one school and a thousand: a part that takes three minutes. */
    static void requests(Path root) throws Exception {
        System.setProperty("nastavnik.postgres.connections", Integer.toString(CONNECTIONS));
        Path home = root.resolve("target/bench/requests");
        DevServices.reset(home);
        Report report = new Report("requests");
        try (DevServices services = DevServices.start(home)) {
            String key = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));
            for (int schools : List.of(1, 1000)) {
                PostgresServer server = services.postgres();
                try (Population region = new Population(server, prepared(server, "requests" + schools, key), key)) {
                    region.grow(schools, false);
                    RequestCost.of(region).into(report, String.format(Locale.ROOT, "%,d schools", schools));
                }
            }
        }
        report.finish(root);
    }

    /** The goals are for a thousand; three thousand are written down. */
    private static void measured(
            Report report, PostgresServer server, String key, Population one, Path root, int schools) throws Exception {
        boolean goals = schools == 1000;
        String size = String.format(Locale.ROOT, "%,d schools", schools);
        try (Population region = new Population(server, prepared(server, "region", key), key)) {
            region.grow(schools, true);
            region.growth().into(report, size, goals);
            RequestCost.of(region).into(report, size);
            region.shut();
            one.shut();
            AppStart.of(root, one, region).into(report, size, goals);
            Upgrade.of(region).into(report, size, goals);
        }
    }

    private static String prepared(PostgresServer server, String name, String key) throws Exception {
        String database = server.newDatabase(name);
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, key);
        }
        return database;
    }
}
