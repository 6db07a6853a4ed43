package ru.nastavnik.isolation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import ru.nastavnik.isolation.TwinSchool.Share;
import ru.nastavnik.platform.tenancy.SchoolSchemas;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Four schools with the same people, pairs and lists: the own one, two others, and a suspended one in which the own
 * school's users hold roles too. And a user of each kind.
 */
final class World implements AutoCloseable {

    private final Rows rows;
    private final LocalDate today;
    private final Map<UserKind, UUID> users = new EnumMap<>(UserKind.class);
    private final TwinSchool own;
    private final TwinSchool foreign;
    private final TwinSchool third;
    private final TwinSchool suspended;
    private final String hashes;
    private final String restoringOwn;
    private final String restoringAll;

    World(ApplicationContext program) {
        this.rows = new Rows(program.getEnvironment().getRequiredProperty("nastavnik.tenancy.url"));
        this.today = LocalDate.now(program.getBean(Clock.class));
        for (UserKind kind : UserKind.values()) {
            users.put(kind, UUID.randomUUID());
        }
        SchoolSchemas schemas = program.getBean(SchoolSchemas.class);
        own = school(schemas, "а", "Ыжановская", "Ыжрегистрова", "Тайнищева", "WORKING");
        foreign = school(schemas, "б", "Щурзилова", "Щуррегистрова", "Щуртайнова", "WORKING");
        third = school(schemas, "в", "Эхтымова", "Эхтрегистрова", "Эхттайнова", "WORKING");
        suspended = school(schemas, "г", "Цфырёва", "Цфыррегистрова", "Цфыртайнова", "SUSPENDED");
        users.keySet().forEach(this::giveRole);
        String others = Stream.of(foreign, third, suspended)
                .map(school -> rows.hashOf(school.schema()) + " || " + rows.hashOfRegister(school))
                .reduce("''", (one, other) -> one + " || " + other);
        hashes = "select md5(%s) || '/' || md5(%s)"
                .formatted(others, rows.hashOfAllButViews(own.schema()) + " || " + rows.hashOf("region"));
        List<String> all = List.of(own.schema(), "region", foreign.schema(), third.schema(), suspended.schema());
        all.forEach(rows::keep);
        restoringOwn = rows.restoring(own.schema()) + rows.restoring("region");
        String unmarking = "delete from region.mark where school in ('%s', '%s', '%s');"
                .formatted(foreign.schema(), third.schema(), suspended.schema());
        rows.run(unmarking);
        restoringAll = all.stream().map(rows::restoring).reduce(unmarking, String::concat);
    }

    private TwinSchool school(
            SchoolSchemas schemas, String letter, String canary, String register, String secret, String status) {
        TenantId id = TenantId.next();
        schemas.provision(id);
        String schema = rows.one("select schema_name from region.school_schema where school = '" + id + "'");
        String alias = "matrix-" + schema.substring(2);
        TwinSchool school = new TwinSchool(letter, id, alias, schema, canary, register, secret);
        SchoolRows script = new SchoolRows(today);
        rows.run("set search_path to %s, ext".formatted(schema));
        for (Share share : Share.values()) {
            rows.run(script.objects(school, share, user(UserKind.MENTOR), user(UserKind.MENTEE)));
        }
        rows.run(script.leaders(school, user(UserKind.CLASS_TEACHER), user(UserKind.OTHER_CLASS)));
        rows.run(script.deletion(school));
        rows.run("reset search_path");
        rows.run(script.register(school, status));
        return school;
    }

    private void giveRole(UserKind kind) {
        switch (kind.place()) {
            case OWN_SCHOOL -> {
                hold(kind, own, "null");
                hold(kind, suspended, "null");
            }
            case OTHER_SCHOOL -> hold(kind, foreign, "null");
            case ENDED_YESTERDAY -> hold(kind, own, "'" + today.minusDays(1) + "'");
            case OUTSIDE, REGION -> {}
        }
    }

    private void hold(UserKind kind, TwinSchool school, String until) {
        rows.run("""
                insert into region.membership (id, user_id, school, role, valid_from, valid_to)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s)
                """.formatted(user(kind), school.id(), kind.role(), today.minusYears(1), until));
    }

    UUID user(UserKind kind) {
        return users.get(kind);
    }

    LocalDate today() {
        return today;
    }

    TwinSchool own() {
        return own;
    }

    TwinSchool foreign() {
        return foreign;
    }

    TwinSchool third() {
        return third;
    }

    TwinSchool suspended() {
        return suspended;
    }

    /**
     * What the schools hold.
     *
     * @param others a hash of the other schools' schemas and of what the region keeps about them
     * @param own    a hash of the own school's schema, but for its journal of views, and of the whole region
     */
    record Holdings(String others, String own) {}

    Holdings holdings() {
        String[] parts = rows.one(hashes).split("/");
        return new Holdings(parts[0], parts[1]);
    }

    /** Waits until the own school's events were heard, so that nothing is written later. */
    void settle() {
        String waiting =
                "select count(*) from %s.event_publication where completion_date is null".formatted(own.schema());
        for (int tries = 0; tries < 500 && !rows.one(waiting).equals("0"); tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** For the one who has to find out why the schools are not as they were. */
    List<String> differences() {
        return Stream.of(own.schema(), "region", foreign.schema(), third.schema(), suspended.schema())
                .flatMap(schema -> rows.different(schema).stream())
                .toList();
    }

    /** Puts back the own school and the region, or the other schools as well. */
    void restore(boolean all) {
        rows.run(all ? restoringAll : restoringOwn);
    }

    List<TwinSchool> schools() {
        return List.of(own, foreign, third, suspended);
    }

    Rows rows() {
        return rows;
    }

    /** Takes the schools out of the register; their schemas stay with the build's database. */
    @Override
    public void close() {
        restore(true);
        for (TwinSchool school : schools()) {
            rows.run(
                    "delete from region.appointment where school = '%1$s'; delete from region.membership where school = '%1$s'; delete from region.school where id = '%1$s'"
                            .formatted(school.id()));
        }
        rows.close();
    }
}
