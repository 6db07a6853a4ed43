package ru.nastavnik.platform.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.identity.Accounts;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * What a new school costs in the database, beside the bare statements that make the same schema, turn about in one run.
 */
final class SchoolBench {

    private static final int ROUNDS = 12;
    private static final int EACH = 5;

    private SchoolBench() {}

    static void run(Path root) throws Exception {
        try (DevServices services = DevServices.start(root.resolve("target/bench/services"))) {
            PostgresServer server = services.postgres();
            String database = server.newDatabase("bench");
            String key = HexFormat.of().formatHex(new java.security.SecureRandom().generateSeed(32));
            try (Connection superuser = server.connect(database)) {
                Bootstrap.prepare(superuser, key);
            }
            try (Provisioning provisioning = Provisioning.standAlone(server.jdbcUrl(database), key)) {
                measure(server, database, provisioning)
                        .add("its part in Keycloak: organization, director's account", keycloak(services), "ms")
                        .finish(root);
            }
        }
    }

    private static Report measure(PostgresServer server, String database, Provisioning provisioning) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Connection superuser =
                DriverManager.getConnection(server.jdbcUrl(database), PostgresServer.SUPERUSER, server.password())) {
            provisioning.schemas().provision(TenantId.next());
            bare(superuser, provisioning.script());
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    provisioning.schemas().provision(TenantId.next());
                }
                long between = System.nanoTime();
                for (int i = 0; i < EACH; i++) {
                    bare(superuser, provisioning.script());
                }
                ours.add((between - begun) / 1e6 / EACH);
                bare.add((System.nanoTime() - between) / 1e6 / EACH);
            }
        }
        double own = median(ours);
        double ddl = median(bare);
        return new Report("school")
                .add("a school in the database: login, schema, tables, registry", own, "ms")
                .add("the bare statements of the same schema", ddl, "ms")
                .add("ratio", own / ddl, "x", "the bare statements", 1.5);
    }

    private static double keycloak(DevServices services) {
        KeycloakServer server = services.keycloak();
        Accounts accounts = Accounts.at(server.url(), server.provisioningSecret());
        List<Double> each = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String alias = "bench-" + UUID.randomUUID();
            long begun = System.nanoTime();
            accounts.ensureOrganization(alias, alias);
            accounts.ensureAccount(Login.random(), alias);
            each.add((System.nanoTime() - begun) / 1e6);
        }
        return median(each);
    }

    private static void bare(Connection superuser, String script) throws Exception {
        String schema = "bare_" + UUID.randomUUID().toString().replace("-", "");
        superuser.setAutoCommit(false);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("create schema " + schema + ";set local search_path to " + schema + ", ext;\n" + script);
            superuser.commit();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
