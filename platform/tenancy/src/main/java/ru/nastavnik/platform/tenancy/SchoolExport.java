package ru.nastavnik.platform.tenancy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Writes a school as it is at one moment into a file, while the school goes on working. */
final class SchoolExport {

    private final TenantId school;
    private final String schema;
    private final String version;
    private final String script;

    SchoolExport(TenantId school, String schema, String version, String script) {
        this.school = school;
        this.schema = schema;
        this.version = version;
        this.script = script;
    }

    /**
     * Either the whole file stands there afterwards or what stood there before.
     *
     * @param owner in a transaction that reads one state of the database
     */
    CopyManifest write(Connection owner, Instant now, Path file) throws SQLException, IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            CopyManifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                manifest = write(owner, now, zip);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private CopyManifest write(Connection owner, Instant now, ZipOutputStream zip) throws SQLException, IOException {
        SchoolTables.inOneForm(owner);
        List<CopyManifest.Content> contents = new ArrayList<>();
        for (SchoolTables.Table table : SchoolTables.of(owner, schema)) {
            zip.putNextEntry(new ZipEntry(CopyFile.TABLES + table.name()));
            contents.add(rows(owner, schema, table, zip));
            zip.closeEntry();
        }
        CopyManifest manifest = new CopyManifest(school, version, now, contents);
        text(zip, CopyFile.SCHEMA, script);
        text(zip, CopyFile.MANIFEST, manifest.text());
        text(zip, CopyFile.CHECKSUM, CopyFile.checksum(manifest.text(), script));
        return manifest;
    }

    /** Sends a table's rows somewhere and says how many they were and what their hash is. */
    static CopyManifest.Content rows(Connection owner, String schema, SchoolTables.Table table, OutputStream to)
            throws SQLException, IOException {
        MessageDigest digest = CopyFile.sha256();
        OutputStream hashed = new DigestOutputStream(new Kept(to), digest);
        long rows = owner.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(schema), hashed);
        return new CopyManifest.Content(table.name(), rows, HexFormat.of().formatHex(digest.digest()), table.columns());
    }

    private static void text(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Stays open when the copying closes it: more tables follow. */
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
