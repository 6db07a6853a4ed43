package ru.nastavnik.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Tells what a file really is, before anything tries to read it. */
record FileContent(String fileName, byte[] bytes, SheetLimits limits) {

    private static final Tika TYPES = new Tika();
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "text/tab-separated-values");

    /** What is read; a workbook may lack the part that tells dates from numbers. */
    enum Kind {
        WORKBOOK,
        WORKBOOK_WITHOUT_STYLES,
        TEXT
    }

    /**
     * What the file is.
     *
     * @throws UnreadableSheet when it is something else, or a workbook that is not taken
     */
    Kind kind() {
        if (startsWith('P', 'K')) {
            Set<String> parts = parts();
            checkPackage(parts);
            return any(parts, "styles.xml") ? Kind.WORKBOOK : Kind.WORKBOOK_WITHOUT_STYLES;
        }
        if (ReadableWorkbook.isOLE2Header(bytes.length < 8 ? new byte[8] : bytes)) {
            throw refusal(olderOffice());
        }
        String type = TYPES.detect(bytes);
        boolean unknown = type.equals("application/octet-stream");
        if (unknown ? !TextTable.isText(bytes) : !TEXTS.contains(type)) {
            throw refusal(name(type));
        }
        return Kind.TEXT;
    }

    private boolean startsWith(char first, char second) {
        return bytes.length > 1 && bytes[0] == first && bytes[1] == second;
    }

    private void checkPackage(Set<String> parts) {
        if (any(parts, "vbaProject.bin")) {
            throw refusal("sheet.macros");
        }
        if (any(parts, "word/document.xml")) {
            throw refusal("sheet.word");
        }
        if (any(parts, "xl/workbook.bin") || parts.contains("content.xml")) {
            throw refusal("sheet.resave");
        }
        if (!any(parts, "workbook.xml")) {
            throw refusal("sheet.archive");
        }
    }

    private static boolean any(Set<String> parts, String ending) {
        return parts.stream().anyMatch(part -> part.endsWith(ending));
    }

    /** Unpacks everything into nothing, so that a file made to swell is found before it has swollen. */
    private Set<String> parts() {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            long left = limits.unpackedBytes();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw refusal("sheet.encrypted");
                }
                names.add(entry.getName());
                left -= unpacked(zip, entry, left);
                if (left < 0 || names.size() > SheetLimits.PARTS) {
                    throw refusal("sheet.swells");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refusal("sheet.broken");
        }
        return names;
    }

    private long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0 && size <= most; read = part.read(buffer)) {
                if (size == 0 && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    throw refusal("sheet.broken");
                }
                size += read;
            }
        }
        return size;
    }

    private String olderOffice() {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
            return "sheet.encrypted";
        }
        if (text.contains(wide("WordDocument"))) {
            return "sheet.word";
        }
        return text.contains(wide("Workbook")) || text.contains(wide("Book")) ? "sheet.resave" : "sheet.not-a-table";
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static String name(String type) {
        return switch (type) {
            case "application/pdf" -> "sheet.pdf";
            case "text/html", "application/xhtml+xml" -> "sheet.web-page";
            case "application/rtf", "text/rtf" -> "sheet.word";
            default -> type.startsWith("image/") ? "sheet.picture" : "sheet.not-a-table";
        };
    }

    private UnreadableSheet refusal(String key) {
        return new UnreadableSheet(key, fileName);
    }
}
