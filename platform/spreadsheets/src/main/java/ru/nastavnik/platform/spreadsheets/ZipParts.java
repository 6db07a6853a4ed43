package ru.nastavnik.platform.spreadsheets;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file made of packed parts, such as a workbook or a document. */
final class ZipParts implements AutoCloseable {

    private static final int LONGEST_RUN = 300_000;
    private static final long RATIO_FROM = 1024 * 1024;
    /** The library knows more ways, and some of them only with another library that is not there. */
    private static final Set<Integer> PACKED = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private final String fileName;
    private final SheetLimits limits;
    private final ZipFile zip;

    /** @throws IOException when the list of parts is damaged */
    ZipParts(String fileName, byte[] bytes, SheetLimits limits) throws IOException {
        this.fileName = fileName;
        this.limits = limits;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    /**
     * Unpacks everything into nothing, so that a file made to swell is found before it has swollen.
     *
     * @return the names of the parts
     * @throws UnreadableSheet when it swells, or is encrypted
     */
    Set<String> check() throws IOException {
        Set<String> names = new HashSet<>();
        int parts = 0;
        long left = limits.unpackedBytes();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableSheet("sheet.encrypted", fileName);
            }
            names.add(entry.getName());
            left -= unpacked(entry, left);
            if (left < 0 || ++parts > SheetLimits.PARTS) {
                throw swells();
            }
        }
        return names;
    }

    private long unpacked(ZipArchiveEntry entry, long left) throws IOException {
        boolean read = isRead(entry.getName());
        long most = isHeld(entry.getName()) ? Math.min(left, SheetLimits.HELD_MEGABYTES * 1024L * 1024L) : left;
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        int run = 0;
        if (!PACKED.contains(entry.getMethod())) {
            throw new IOException("Packed in a way that no program for tables does.");
        }
        try (InputStream part = zip.getInputStream(entry)) {
            for (int got = part.read(buffer); got >= 0; got = part.read(buffer)) {
                run = read ? run(buffer, got, run) : 0;
                size += got;
                boolean stretched =
                        size > RATIO_FROM && size > SheetLimits.RATIO * Math.max(1, entry.getCompressedSize());
                if (size > most || stretched || run > LONGEST_RUN) {
                    throw swells();
                }
            }
        }
        return size;
    }

    /** How many bytes without the beginning of a tag end here; a run that is too long stays too long. */
    private static int run(byte[] buffer, int length, int before) {
        int run = before;
        for (int i = 0; i < length && run <= LONGEST_RUN; i++) {
            run = buffer[i] == '<' ? 0 : run + 1;
        }
        return run;
    }

    private static boolean isRead(String name) {
        return name.startsWith("xl/worksheets/") && name.endsWith(".xml") || isHeld(name);
    }

    private static boolean isHeld(String name) {
        return name.endsWith("sharedStrings.xml")
                || name.endsWith("styles.xml")
                || name.endsWith("workbook.xml")
                || name.endsWith(".rels")
                || name.endsWith("word/document.xml");
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** One part, to be closed by whom it is given. */
    Optional<InputStream> open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new BufferedInputStream(zip.getInputStream(entry)));
    }

    /** A part that the others need. */
    InputStream need(String name) throws IOException {
        return open(name).orElseThrow(() -> new FileNotFoundException("A part is missing."));
    }

    private UnreadableSheet swells() {
        return new UnreadableSheet("sheet.swells", fileName);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
