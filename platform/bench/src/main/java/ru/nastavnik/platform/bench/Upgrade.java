package ru.nastavnik.platform.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import ru.nastavnik.platform.tenancy.Migrating;
import ru.nastavnik.platform.tenancy.Provisioning;

/**
 * One added changeset over every school: by our job, beside Liquibase going from school to school, of which it does a
 * sample.
 *
 * @param ours    milliseconds a school, by the job with two workers
 * @param each    milliseconds a school, by Liquibase
 * @param schools how many the job brought up
 * @param left    how many it left behind
 * @param seconds how long the whole job took
 * @param lock    milliseconds for which one school's tables were held at most
 */
record Upgrade(double ours, double each, int schools, int left, double seconds, long lock) {

    private static final int SAMPLE = 30;
    private static final double GOAL = 30;

    static Upgrade of(Population region) throws Exception {
        double each = byLiquibase(region);
        try (Provisioning kernel = Provisioning.standAlone(region.url(), region.key(), List.of("upgrade/ours"))) {
            Migrating.Outcome done = kernel.migrating().all();
            double seconds = done.took().toNanos() / 1e9;
            return new Upgrade(
                    seconds * 1000 / Math.max(1, done.done()),
                    each,
                    done.done(),
                    done.left(),
                    seconds,
                    done.longestLock().toMillis());
        }
    }

    void into(Report report, String size, boolean goal) {
        String upgrade = size + ": one changeset, ";
        report.add(upgrade + "the job, whole (" + schools + " done, " + left + " left)", seconds, "s")
                .add(upgrade + "the job, a school", ours, "ms")
                .add(upgrade + "Liquibase, a school", each, "ms")
                .add(upgrade + "longest lock on a school", lock, "ms");
        if (goal) {
            report.atLeast(upgrade + "the job is faster", each / ours, "x", "Liquibase per school", GOAL);
        } else {
            report.add(upgrade + "the job is faster", each / ours, "x");
        }
    }

    private static double byLiquibase(Population region) throws Exception {
        List<Double> each = new ArrayList<>();
        try (Connection superuser = region.superuser()) {
            for (String schema : some(superuser)) {
                long begun = System.nanoTime();
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(superuser));
                database.setDefaultSchemaName(schema);
                database.setLiquibaseSchemaName(schema);
                Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
                Liquibase liquibase =
                        new Liquibase("upgrade/liquibase/changelog.xml", new ClassLoaderResourceAccessor(), database);
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                liquibase.update(new Contexts());
                each.add((System.nanoTime() - begun) / 1e6);
            }
            superuser.setAutoCommit(true);
            for (String schema : some(superuser)) {
                asBefore(superuser, schema);
            }
        }
        return Figures.median(each);
    }

    /** The job finds the school as it finds all others. */
    private static void asBefore(Connection superuser, String schema) throws SQLException {
        superuser.createStatement().execute("""
                        alter table %1$s.person drop column liquibase_release;
                        delete from %1$s.databasechangelog where id = 'liquibase';
                        drop table if exists %1$s.databasechangeloglock
                        """.formatted(schema));
    }

    private static List<String> some(Connection superuser) throws Exception {
        List<String> schemas = new ArrayList<>();
        try (ResultSet found = superuser
                .createStatement()
                .executeQuery("select schema_name from region.school_schema order by schema_name limit " + SAMPLE)) {
            while (found.next()) {
                schemas.add(found.getString(1));
            }
        }
        return schemas;
    }
}
