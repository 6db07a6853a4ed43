package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import ru.nastavnik.platform.words.Refusal;

/** Fills an empty schema from a copy, in the transaction of whoever calls, and compares what then stands there. */
final class SchoolLoad {

    private final CopyFile copy;
    private final String schema;
    private final String script;

    /**
     * @param script makes the tables of the version that the copy has; this region's own, not the one in the file
     */
    SchoolLoad(CopyFile copy, String schema, String script) {
        this.copy = copy;
        this.schema = schema;
        this.script = script;
    }

    /** @throws Refusal when the tables are not those of the copy, or hold something else afterwards */
    void into(Connection owner) throws SQLException, IOException {
        try (Statement batch = owner.createStatement()) {
            batch.execute("set local search_path to " + schema + ", ext;\n" + script
                    + "\nrevoke all on databasechangelog from " + schema);
            SchoolTables.inOneForm(owner);
            List<SchoolTables.Table> made = SchoolTables.of(owner, schema);
            if (!names(made)
                    .equals(copy.manifest().tables().stream()
                            .map(CopyManifest.Content::name)
                            .collect(Collectors.toSet()))) {
                throw new Refusal("copy.other-tables");
            }
            batch.execute("truncate "
                    + made.stream()
                            .map(table -> SchoolTables.Table.quoted(table.name()))
                            .collect(Collectors.joining(", ")));
            for (SchoolTables.Table table : made) {
                fill(owner, table);
            }
            batch.execute("set local search_path to region, ext");
        }
    }

    private static Set<String> names(List<SchoolTables.Table> tables) {
        return tables.stream().map(SchoolTables.Table::name).collect(Collectors.toSet());
    }

    private void fill(Connection owner, SchoolTables.Table table) throws SQLException, IOException {
        CopyManifest.Content wanted = copy.manifest().tables().stream()
                .filter(content -> content.name().equals(table.name()))
                .findAny()
                .orElseThrow();
        if (!wanted.columns().equals(table.columns())) {
            throw new Refusal("copy.other-tables");
        }
        try (InputStream rows = copy.rows(table.name())) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(schema), rows);
        }
        CopyManifest.Content got = SchoolExport.rows(owner, schema, table, OutputStream.nullOutputStream());
        if (!got.equals(wanted)) {
            throw new Refusal("copy.not-the-same", table.name());
        }
    }
}
