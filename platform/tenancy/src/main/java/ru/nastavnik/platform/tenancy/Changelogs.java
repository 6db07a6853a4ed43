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
        this.folder = folder;
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.*")) {
                String path = file.getURI().toString();
                files.put(path.substring(path.lastIndexOf(folder + "/")), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the changelogs of " + folder, e);
        }
        files.put(MASTER, master().getBytes(StandardCharsets.UTF_8));
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
     * The script that makes an empty schema what the changelogs say, without the name of any schema in it.
     *
     * @param empty a schema that holds nothing; nothing is changed in it
     */
    String render(Connection owner, String empty) throws LiquibaseException {
        StringWriter script = new StringWriter();
        quietly(() -> liquibase(owner, empty, false).update(new Contexts(), new LabelExpression(), script));
        return script.toString()
                .lines()
                .filter(line -> !line.contains("databasechangeloglock") && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    /** Without its own lines on the console: it logs what it does. */
    private static void quietly(Scope.ScopedRunner<?> work) throws LiquibaseException {
        try {
            Scope.child(Scope.Attr.ui, new LoggerUIService(), work);
        } catch (LiquibaseException e) {
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

    private String master() {
        List<String> changelogs = files.keySet().stream()
                .filter(path -> path.endsWith("/changelog.xml"))
                .toList();
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
