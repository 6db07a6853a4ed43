package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.words.Refusal;

/**
 * Takes one school out of the database into a file, and puts it back. Other schools are neither read nor written nor
 * waited for. What of a school stands in the region (its place in the register, who has which role, its figures) belongs
 * to the region and is not in the file.
 */
public final class SchoolCopies {

    private static final Duration UNTIL_EVERYONE_KNOWS = Duration.ofMillis(1500);
    private static final String ASIDE = "aside of ";

    private final ScopedConnections connections;
    private final SchoolSchemas schemas;
    private final SchoolTemplate template;
    private final Clock clock;

    SchoolCopies(ScopedConnections connections, SchoolSchemas schemas, SchoolTemplate template, Clock clock) {
        this.connections = connections;
        this.schemas = schemas;
        this.template = template;
        this.clock = clock;
    }

    /**
     * Writes the school as it is now into a file. The school goes on working.
     *
     * @return rows in the file
     * @throws Refusal when the school has no complete schema
     */
    public long export(TenantId school, Path file) throws SQLException, IOException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            owner.setAutoCommit(false);
            try (Statement mode = owner.createStatement()) {
                mode.execute("set transaction isolation level repeatable read, read only");
            }
            Registered row = registered(owner, school, "");
            if (row == null || row.state.equals("PREPARING")) {
                throw new Refusal("copy.no-schema", school);
            }
            var export = new SchoolExport(school, row.schema, row.version, scriptOf(owner, row.version));
            return rows(export.write(owner, clock.instant(), file));
        }
    }

    /**
     * Makes the school from a file in a region where it has no schema yet. May be interrupted anywhere and repeated: the
     * school is not ready before everything is there and has been compared.
     *
     * @throws Refusal when the file is damaged, another school's, of an unknown version, or the school is there already
     */
    public long importFrom(TenantId school, Path file) throws SQLException, IOException {
        try (CopyFile copy = opened(school, file)) {
            String script = scriptFor(copy);
            String schema = schemas.loginFor(school);
            try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
                owner.setAutoCommit(false);
                Registered row = registered(owner, school, "for update");
                if (row == null || !row.state.equals("PREPARING")) {
                    throw new Refusal("copy.is-there", school);
                }
                new SchoolLoad(copy, schema, script).into(owner);
                enter(owner, school, schema, copy.manifest().version());
                owner.commit();
            }
            connections.states().changed();
            return rows(copy.manifest());
        }
    }

    /**
     * Puts the school back as the file has it. It is closed while that goes on, and no other is. It is loaded into a new
     * schema beside the present one, compared, and entered in the registry in the same transaction; the schema it had
     * until then stays aside until {@link #dropAside}. Whoever was erased since the copy was made is erased again before
     * anybody sees them. Interrupted anywhere the school is wholly what it was or wholly
     * what the file has; repeating finishes it, {@link #reopen} gives it up.
     *
     * @throws Refusal when the file is damaged, another school's, of an unknown version, or the school has no schema
     */
    public long restore(TenantId school, Path file) throws SQLException, IOException, InterruptedException {
        try (CopyFile copy = opened(school, file)) {
            String script = scriptFor(copy);
            Registered present = close(school);
            boolean done = false;
            try {
                String schema = schemas.loginBeside(school, present.schema);
                Thread.sleep(UNTIL_EVERYONE_KNOWS);
                try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
                    owner.setAutoCommit(false);
                    if (!present.equals(registered(owner, school, "for update"))) {
                        throw new Refusal("copy.somebody-else", school);
                    }
                    new SchoolLoad(copy, schema, script).into(owner);
                    putAside(owner, school, present);
                    ErasingAgain.follow(owner, present.role, schema);
                    ErasingAgain.in(owner, schema, schema);
                    enter(owner, school, schema, copy.manifest().version());
                    mark(owner, present.role, schema);
                    owner.commit();
                }
                done = true;
                return rows(copy.manifest());
            } finally {
                if (!done) {
                    reopen(school);
                }
                connections.states().changed();
            }
        }
    }

    /** Opens a school again whose restore was cut off, as it was before. */
    public void reopen(TenantId school) throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection);
                PreparedStatement back = owner.prepareStatement(
                        "update school_schema set state = 'READY' where school = ? and state = 'RESTORING'")) {
            back.setObject(1, school.value());
            back.executeUpdate();
            connections.states().changed();
        }
    }

    /** Drops the schemas that restores have put aside; gives back how many they were. */
    public int dropAside(TenantId school) throws SQLException {
        List<String> aside = new ArrayList<>();
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            try (PreparedStatement query = owner.prepareStatement("""
                select nspname from pg_namespace where obj_description(oid, 'pg_namespace') = ?
                  and nspname not in (select schema_name from school_schema)
                """)) {
                query.setString(1, ASIDE + school);
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        aside.add(found.getString(1));
                    }
                }
            }
            try (Statement drop = owner.createStatement()) {
                for (String schema : aside) {
                    drop.execute("drop schema " + SchoolTables.Table.quoted(schema) + " cascade");
                }
            }
        }
        for (String login : aside) {
            schemas.retire(login);
        }
        return aside.size();
    }

    private CopyFile opened(TenantId school, Path file) throws IOException {
        CopyFile copy = CopyFile.open(file);
        if (!copy.manifest().school().equals(school)) {
            copy.close();
            throw new Refusal("copy.other-school", copy.manifest().school());
        }
        return copy;
    }

    private String scriptFor(CopyFile copy) throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            return scriptOf(owner, copy.manifest().version());
        }
    }

    private String scriptOf(Connection owner, String version) throws SQLException {
        String script = template.script(owner, version);
        if (script == null) {
            throw new Refusal("copy.unknown-version", version);
        }
        return script;
    }

    private Registered close(TenantId school) throws SQLException {
        try (Connection owner = TenantContext.inProvisioning(connections::getConnection)) {
            owner.setAutoCommit(false);
            Registered row = registered(owner, school, "for update");
            if (row == null || row.state.equals("PREPARING")) {
                throw new Refusal("copy.no-schema", school);
            }
            try (PreparedStatement state =
                    owner.prepareStatement("update school_schema set state = 'RESTORING' where school = ?")) {
                state.setObject(1, school.value());
                state.executeUpdate();
            }
            owner.commit();
            connections.states().changed();
            return new Registered(row.schema, row.role, row.version, "RESTORING");
        }
    }

    /** Waits for what still runs in the present schema, then lets its login do nothing more there. */
    private static void putAside(Connection owner, TenantId school, Registered present) throws SQLException {
        try (Statement aside = owner.createStatement()) {
            aside.execute("set local lock_timeout to '20s'");
            for (SchoolTables.Table table : SchoolTables.of(owner, present.schema)) {
                aside.execute("lock table " + SchoolTables.Table.quoted(present.schema) + "."
                        + SchoolTables.Table.quoted(table.name()) + " in access exclusive mode");
            }
            aside.execute("revoke all on schema %s from %s".formatted(present.schema, present.role));
            aside.execute("comment on schema %s is '%s'".formatted(present.schema, ASIDE + school));
        }
    }

    private static void enter(Connection owner, TenantId school, String schema, String version) throws SQLException {
        try (PreparedStatement row = owner.prepareStatement("""
            update school_schema
            set schema_name = ?, role_name = ?, version = ?, state = 'READY', failures = 0, failure = null,
              failed_at = null, differs = null, audited_at = null
            where school = ?
            """)) {
            row.setString(1, schema);
            row.setString(2, schema);
            row.setString(3, version);
            row.setObject(4, school.value());
            row.executeUpdate();
        }
    }

    /** The region counts the school anew and looks after its events; marks that the old login left are the school's. */
    private static void mark(Connection owner, String before, String now) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet marks = statement.executeQuery("select to_regclass('region.mark') is not null")) {
            marks.next();
            if (!marks.getBoolean(1)) {
                return;
            }
        }
        try (PreparedStatement old = owner.prepareStatement("delete from mark where school = ?");
                PreparedStatement fresh =
                        owner.prepareStatement("insert into mark (school, kind) values (?, 'FIGURES'), (?, 'EVENT')")) {
            old.setString(1, before);
            old.executeUpdate();
            fresh.setString(1, now);
            fresh.setString(2, now);
            fresh.executeUpdate();
        }
    }

    private static @Nullable Registered registered(Connection owner, TenantId school, String lock) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(
                "select schema_name, role_name, coalesce(version, ''), state from school_schema where school = ? "
                        + lock)) {
            query.setObject(1, school.value());
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? new Registered(found.getString(1), found.getString(2), found.getString(3), found.getString(4))
                        : null;
            }
        }
    }

    private static long rows(CopyManifest manifest) {
        return manifest.tables().stream().mapToLong(CopyManifest.Content::rows).sum();
    }

    private record Registered(String schema, String role, String version, String state) {}
}
