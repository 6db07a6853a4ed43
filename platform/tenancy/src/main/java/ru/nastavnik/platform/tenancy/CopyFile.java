package ru.nastavnik.platform.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.words.Refusal;

/**
 * A copy of a school in one file: a ZIP of {@code tables/NAME} in the form of COPY, {@code schema.sql}, the manifest with
 * a hash of each table, and {@code checksum}, the hash of the manifest and of the schema. Nothing is believed before all
 * hashes have been compared. Files that people uploaded would lie below {@code files/}; the program keeps none.
 */
final class CopyFile implements AutoCloseable {

    static final String MANIFEST = "manifest";
    static final String SCHEMA = "schema.sql";
    static final String CHECKSUM = "checksum";
    static final String TABLES = "tables/";
    private static final int MOST_FOR_A_TEXT = 20_000_000;

    private final ZipFile zip;
    private final CopyManifest manifest;

    private CopyFile(ZipFile zip) throws IOException {
        this.zip = zip;
        String said = text(MANIFEST);
        if (!checksum(said, text(SCHEMA)).equals(text(CHECKSUM).strip())) {
            throw new Refusal("copy.damaged");
        }
        this.manifest = CopyManifest.read(said);
        compareTables();
    }

    /** @throws Refusal when the file is damaged, cut off, or no copy of a school */
    static CopyFile open(Path file) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            return new CopyFile(zip);
        } catch (ZipException damaged) {
            close(zip);
            throw new Refusal("copy.damaged");
        } catch (RuntimeException | IOException e) {
            close(zip);
            throw e;
        }
    }

    static String checksum(String manifest, String schema) {
        MessageDigest digest = sha256();
        digest.update(manifest.getBytes(StandardCharsets.UTF_8));
        digest.update(schema.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    CopyManifest manifest() {
        return manifest;
    }

    InputStream rows(String table) throws IOException {
        return zip.getInputStream(entry(TABLES + table));
    }

    private void compareTables() throws IOException {
        Set<String> known = new HashSet<>(Set.of(MANIFEST, SCHEMA, CHECKSUM));
        for (CopyManifest.Content table : manifest.tables()) {
            known.add(TABLES + table.name());
            MessageDigest digest = sha256();
            try (InputStream rows = new DigestInputStream(rows(table.name()), digest)) {
                rows.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.hash())) {
                throw new Refusal("copy.damaged");
            }
        }
        if (zip.stream().anyMatch(entry -> !known.contains(entry.getName()))) {
            throw new Refusal("copy.unknown-form");
        }
    }

    private String text(String name) throws IOException {
        try (InputStream content = zip.getInputStream(entry(name))) {
            byte[] bytes = content.readNBytes(MOST_FOR_A_TEXT);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal("copy.unknown-form");
        }
        return entry;
    }

    private static void close(@Nullable ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
