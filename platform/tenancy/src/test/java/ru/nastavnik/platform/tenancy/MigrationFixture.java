package ru.nastavnik.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;

/** A database of its own, on which programs of several versions work: each with changesets after the real ones. */
final class MigrationFixture implements AutoCloseable {

    static final String ONE = "migration/one";
    static final String TWO = "migration/two";
    static final String STRICT = "migration/strict";

    final PostgresServer server = DevServices.shared().postgres();
    final String database = server.newDatabase("migration");
    private final List<Provisioning> programs = new ArrayList<>();

    MigrationFixture() throws SQLException {
        try (Connection superuser = superuser()) {
            Bootstrap.prepare(superuser, KernelFixture.MASTER_KEY);
        }
    }

    /** The program with further changesets. */
    Provisioning program(String... more) throws SQLException {
        Provisioning program =
                Provisioning.standAlone(server.jdbcUrl(database), KernelFixture.MASTER_KEY, List.of(more));
        programs.add(program);
        return program;
    }

    static List<TenantId> schools(Provisioning program, int count) {
        List<TenantId> schools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TenantId school = TenantId.next();
            program.schemas().provision(school);
            schools.add(school);
        }
        return schools;
    }

    Connection superuser() throws SQLException {
        return server.connect(database);
    }

    void run(String sql) throws SQLException {
        try (Connection superuser = superuser()) {
            superuser.createStatement().execute(sql);
        }
    }

    String one(String query) throws SQLException {
        try (Connection superuser = superuser();
                ResultSet row = superuser.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    String schemaOf(TenantId school) throws SQLException {
        return one("select schema_name from region.school_schema where school = '" + school + "'");
    }

    int versionOf(TenantId school) throws SQLException {
        return Integer.parseInt(one("select number from region.school_schema s join region.school_version v "
                + "on v.hash = s.version where s.school = '" + school + "'"));
    }

    /** What was run in a schema, in any order. */
    String historyOf(String schema) throws SQLException {
        return one(
                "select string_agg(concat_ws(' ', filename, id, author, md5sum), e'\\n' order by filename, id, author) from "
                        + schema + ".databasechangelog");
    }

    String structureOf(String schema) throws SQLException {
        try (Connection superuser = superuser()) {
            return Structure.of(superuser, schema);
        }
    }

    @Override
    public void close() {
        programs.forEach(Provisioning::close);
    }
}
