package ru.nastavnik.platform.tenancy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All modules' changelogs below one folder, {@code db/region} or {@code db/school}, read as one. Liquibase is the only
 * source of what a schema looks like; this class lets it either bring a schema up or write down the script that would.
 */
final class Changelogs {

    private static final String MASTER = "nastavnik-master.xml";

    private final String folder;
    private final Map<String, byte[]> files = new TreeMap<>();

    /**
     * @param folder {@code db/region} or {@code db/school}
     */
    Changelogs(String folder) {
        this(folder, List.of());
    }

    /**
     * @param folder {@code db/region} or {@code db/school}
     * @param more   further folders, read after it; on the class path, or elsewhere with {@code file:} before them
     */
    Changelogs(String folder, List<String> more) {
        this.folder = folder;
        List<String> changelogs = new ArrayList<>(read(folder));
        more.forEach(another -> changelogs.addAll(read(another)));
        files.put(MASTER, master(changelogs).getBytes(StandardCharsets.UTF_8));
    }

    /** The paths of the changelogs in it that are to be run. */
    private List<String> read(String folder) {
        String location = folder.startsWith("file:") ? folder : "classpath*:" + folder;
        String name = folder.substring(folder.indexOf(':') + 1);
        List<String> changelogs = new ArrayList<>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(location + "/**/*.*")) {
                String path = file.getURI().toString();
                String known = path.substring(path.lastIndexOf(name + "/"));
                byte[] content = file.getContentAsByteArray();
                byte[] same = files.put(known, content);
                if (same != null && !Arrays.equals(same, content)) {
                    throw new IllegalStateException("Two different changelogs are called " + known + ".");
                }
                if (known.endsWith("/changelog.xml")) {
                    changelogs.add(known);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the changelogs of " + folder, e);
        }
        return changelogs.stream().distinct().sorted().toList();
    }

    /** Changes whenever any changelog does. */
    String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings a schema up to the changelogs. */
    void apply(Connection owner, String schema) throws LiquibaseException {
        quietly(() -> liquibase(owner, schema, true).update(new Contexts(), new LabelExpression()));
    }

    /**
     * The script that makes a schema what the changelogs say, without the name of any schema in it.
     *
     * @param from a schema that holds nothing, or what earlier changelogs said; nothing is changed in it
     * @throws ChangelogsRefused when something in them cannot be rendered
     */
    String render(Connection owner, String from) throws LiquibaseException, SQLException {
        StringWriter script = new StringWriter();
        try {
            // Names are rendered without a schema, and so are those by which Liquibase reads what the schema has seen.
            run(owner, "set search_path to " + from + ", ext");
            quietly(() -> {
                Liquibase liquibase = liquibase(owner, from, false);
                Renderable.check(liquibase.getDatabaseChangeLog(), liquibase.getDatabase());
                liquibase.update(new Contexts(), new LabelExpression(), script);
            });
        } finally {
            owner.setAutoCommit(false);
            owner.rollback();
            owner.setAutoCommit(true);
            run(owner, "reset search_path");
        }
        return script.toString()
                .lines()
                .filter(line -> !line.contains("databasechangeloglock") && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (Statement path = owner.createStatement()) {
            path.execute(statement);
        }
    }

    /** Without its own lines on the console: it logs what it does. */
    private static void quietly(Scope.ScopedRunner<?> work) throws LiquibaseException {
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), work);
        } catch (LiquibaseException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private Liquibase liquibase(Connection owner, String schema, boolean qualified) throws LiquibaseException {
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        database.setOutputDefaultSchema(qualified);
        // A process-wide memory of "nothing to do" once made later schemas be skipped with a report of success.
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        Liquibase liquibase = new Liquibase(MASTER, new InMemory(), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        return liquibase;
    }

    private static String master(List<String> changelogs) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog \
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                %s</databaseChangeLog>
                """.formatted(
                changelogs.stream().map("  <include file=\"%s\"/>\n"::formatted).collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return "Changelogs[%s]".formatted(folder);
    }

    /** Our files from memory, the library's own (its XML schemas) from the class path. */
    private final class InMemory extends AbstractResourceAccessor {

        @Override
        public List<Resource> search(String path, boolean recursive) {
            return List.of();
        }

        @Override
        public List<Resource> getAll(String path) {
            String plain = path.replace('\\', '/');
            byte[] content = files.get(plain);
            return content == null ? List.of() : List.of(new Held(plain, content));
        }

        @Override
        public List<String> describeLocations() {
            return List.of(folder);
        }

        @Override
        public void close() {}
    }

    private static final class Held extends AbstractResource {

        private final byte[] content;

        Held(String path, byte[] content) {
            super(path, URI.create("memory:/" + path));
            this.content = content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean isWritable() {
            return false;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return new Held(resolvePath(other), content);
        }

        @Override
        public Resource resolveSibling(String other) {
            return new Held(resolveSiblingPath(other), content);
        }

        @Override
        public OutputStream openOutputStream(liquibase.resource.OpenOptions options) throws IOException {
            throw new IOException("Changelogs are read only.");
        }
    }
}
