package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.attacks.AttackedRegion;
import ru.nastavnik.platform.tenancy.attacks.Canary;
import ru.nastavnik.platform.tenancy.attacks.EveryModulesTables;

/** A region of schools with rows in every table, whose single schools are taken out and put back. */
final class RestoredRegion implements AutoCloseable {

    private static final String MASTER_KEY = "c0b1".repeat(16);
    private static final PostgresServer SERVER = DevServices.shared().postgres();

    final String database = SERVER.newDatabase("restored");
    final Provisioning provisioning;
    final SchoolCopies copies;
    final List<TenantId> schools = new ArrayList<>();

    RestoredRegion(int number, int people) throws SQLException, IOException {
        try (Connection superuser = superuser()) {
            Bootstrap.prepare(superuser, MASTER_KEY);
            provisioning = EveryModulesTables.with(() -> {
                Provisioning opened = Provisioning.standAlone(SERVER.jdbcUrl(database), MASTER_KEY);
                opened.script();
                return opened;
            });
            copies = provisioning.copies(Clock.systemUTC());
            for (int i = 0; i < number; i++) {
                TenantId school = TenantId.next();
                provisioning.schemas().provision(school);
                Canary.fresh().plant(superuser, schemaOf(school));
                AttackedRegion.execute(superuser, """
                    insert into %s.person (id, version, surname, given, name_key, kind)
                    select gen_random_uuid(), n, E'Иванов\\t' || n, E'\\\\N', 'x' || n, 'PUPIL'
                    from generate_series(1, %d) n
                    """.formatted(schemaOf(school), people));
                schools.add(school);
            }
        }
    }

    String schemaOf(TenantId school) throws SQLException {
        return one("select schema_name from region.school_schema where school = '" + school + "'");
    }

    String stateOf(TenantId school) throws SQLException {
        return one("select state from region.school_schema where school = '" + school + "'");
    }

    String one(String query) throws SQLException {
        try (Connection superuser = superuser()) {
            return AttackedRegion.column(superuser, query).getFirst();
        }
    }

    void damage(String sql, TenantId school) throws SQLException {
        try (Connection superuser = superuser()) {
            AttackedRegion.execute(superuser, sql.replace("SCHEMA", schemaOf(school)));
        }
    }

    /** A hash of the rows of each table of each chosen school, and of the form of its tables and their rights. */
    Map<String, String> hashes(Predicate<TenantId> chosen) throws SQLException, IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection superuser = superuser()) {
            superuser.setAutoCommit(false);
            SchoolTables.inOneForm(superuser);
            for (TenantId school : schools.stream().filter(chosen).toList()) {
                String schema = schemaOf(school);
                for (SchoolTables.Table table : SchoolTables.of(superuser, schema)) {
                    hashes.put(
                            school + " " + table.name(),
                            SchoolExport.rows(superuser, schema, table, OutputStream.nullOutputStream())
                                    .toString());
                }
                hashes.put(school + " form", form(superuser, schema));
            }
        }
        return hashes;
    }

    private static String form(Connection superuser, String schema) throws SQLException {
        return AttackedRegion.column(superuser, """
            select md5(string_agg(line, '|' order by line)) from (
              select concat(c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, c.relowner,
                replace(c.relacl::text, c.relnamespace::regnamespace::text, 'S')) as line
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
              where c.relnamespace = to_regnamespace('%s')
              union all
              select concat(conname, replace(pg_get_constraintdef(oid), '%s', 'S')) from pg_constraint
              where connamespace = to_regnamespace('%1$s')
            ) f
            """.formatted(schema, schema)).getFirst();
    }

    Connection superuser() throws SQLException {
        return SERVER.connect(database);
    }

    @Override
    public void close() {
        provisioning.close();
    }
}
