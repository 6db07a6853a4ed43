package ru.nastavnik.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.tika.Tika;

/** Tells what a file really is, whatever its name says, and has it read by whom it concerns. */
record FileContent(String fileName, byte[] bytes, SheetLimits limits) {

    private static final Tika TYPES = new Tika();
    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "text/tab-separated-values");
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /**
     * Reads the tables of the file.
     *
     * @throws UnreadableSheet when it holds none, is damaged, or is of a kind that is not taken
     */
    List<Sheet> read() {
        try {
            if (startsWith('P', 'K')) {
                return packed();
            }
            if (isCompound()) {
                return compound();
            }
            return text();
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw (UnreadableSheet) refusal("sheet.broken").initCause(e);
        }
    }

    private List<Sheet> packed() throws IOException, XMLStreamException {
        try (ZipParts parts = new ZipParts(fileName, bytes, limits)) {
            Set<String> names = parts.check();
            if (any(names, "vbaProject.bin")) {
                throw refusal("sheet.macros");
            }
            if (names.contains("word/document.xml")) {
                try (InputStream part = parts.need("word/document.xml")) {
                    return tables(new Document(intake()).read(part), "sheet.word");
                } catch (XMLStreamException e) {
                    throw (UnreadableSheet) refusal("sheet.word").initCause(e);
                }
            }
            if (any(names, "xl/workbook.bin") || names.contains("content.xml")) {
                throw refusal("sheet.resave");
            }
            if (!any(names, "workbook.xml")) {
                throw refusal("sheet.archive");
            }
            return new Workbook(parts, intake()).read(names);
        }
    }

    private List<Sheet> compound() throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains(wide("EncryptedPackage"))) {
            throw refusal("sheet.encrypted");
        }
        if (text.contains(wide("WordDocument"))) {
            throw refusal("sheet.word");
        }
        if (!text.contains(wide("Workbook")) && !text.contains(wide("Book"))) {
            throw refusal("sheet.not-a-table");
        }
        checkWhole();
        try {
            return new OldWorkbook(fileName, intake()).read(bytes);
        } catch (EncryptedDocumentException e) {
            throw refusal("sheet.encrypted");
        } catch (OldExcelFormatException e) {
            throw refusal("sheet.resave");
        }
    }

    private List<Sheet> text() {
        String type = TYPES.detect(bytes);
        boolean unknown = type.equals("application/octet-stream");
        if (!unknown && !type.startsWith("text/") && !type.contains("xml")) {
            throw refusal(name(type));
        }
        String page = WebPage.decode(bytes);
        if (type.contains("html") || WebPage.is(page)) {
            checkWhole();
            if (page.chars().filter(sign -> sign == '<').count() > SheetLimits.TAGS) {
                throw refusal("sheet.swells");
            }
            return tables(new WebPage(intake()).read(page), "sheet.web-page");
        }
        String text = TextTable.decode(bytes);
        if (unknown ? !TextTable.isText(text) : !TEXTS.contains(type)) {
            throw refusal(name(type));
        }
        return List.of(new TextTable(intake()).read(text));
    }

    private List<Sheet> tables(Sheet sheet, String otherwise) {
        if (sheet.rows().stream().allMatch(Row::isBetween)) {
            throw refusal(otherwise);
        }
        return List.of(sheet);
    }

    private void checkWhole() {
        if (bytes.length > SheetLimits.WHOLE_MEGABYTES * 1024 * 1024) {
            throw new UnreadableSheet("sheet.too-large-old", fileName, SheetLimits.WHOLE_MEGABYTES);
        }
    }

    private Intake intake() {
        return new Intake(fileName, limits);
    }

    private boolean startsWith(char first, char second) {
        return bytes.length > 1 && bytes[0] == first && bytes[1] == second;
    }

    private boolean isCompound() {
        return bytes.length >= COMPOUND.length
                && Arrays.equals(bytes, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length);
    }

    private static boolean any(Set<String> parts, String ending) {
        return parts.stream().anyMatch(part -> part.endsWith(ending));
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static String name(String type) {
        return switch (type) {
            case "application/pdf" -> "sheet.pdf";
            case "message/rfc822", "multipart/related", "application/x-mimearchive" -> "sheet.web-page";
            case "application/rtf", "text/rtf" -> "sheet.word";
            case "application/xml", "text/xml" -> "sheet.resave";
            default -> type.startsWith("image/") ? "sheet.picture" : "sheet.not-a-table";
        };
    }

    private UnreadableSheet refusal(String key) {
        return new UnreadableSheet(key, fileName);
    }
}
