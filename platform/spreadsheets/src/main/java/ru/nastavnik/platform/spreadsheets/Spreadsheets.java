package ru.nastavnik.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads tables by what they contain, whatever their names say. Takes {@code .xlsx}, {@code .xls} and web pages under its
 * name, tables of a {@code .docx}, text with any usual separator, and what someone pasted from Excel or Word; says of
 * everything else what it is and what to do with it. Only what cells show is read: no formula is computed, no link
 * followed, no macro run. Whatever the file, it answers or refuses within 256 MB of memory.
 */
@Component
public class Spreadsheets {

    private final SheetLimits limits;

    Spreadsheets(SheetLimits limits) {
        this.limits = limits;
    }

    /** With the usual limits, for use outside the program. */
    public static Spreadsheets usual() {
        return upTo(5000);
    }

    /** With the usual limits but for the number of rows. */
    public static Spreadsheets upTo(int rows) {
        return new Spreadsheets(new SheetLimits(10, 150, rows));
    }

    /**
     * Reads a file that someone chose. Of a file that is too large no more is read than it takes to see that.
     *
     * @param fileName as the person knows it; says nothing of the content
     * @throws UnreadableSheet when it is no table, empty, encrypted, damaged, too large, or carries macros
     */
    public List<Sheet> read(String fileName, InputStream content) {
        try {
            return read(fileName, content.readNBytes(limits.bytes() + 1));
        } catch (IOException e) {
            throw new UnreadableSheet("sheet.broken", fileName);
        }
    }

    /** The same for a file already at hand. */
    public List<Sheet> read(String fileName, byte[] content) {
        if (content.length > limits.bytes()) {
            throw new UnreadableSheet("sheet.too-large", fileName, limits.megabytes());
        }
        if (content.length == 0) {
            throw new UnreadableSheet("sheet.empty", fileName);
        }
        List<Sheet> sheets = new FileContent(fileName, content, limits).read();
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new UnreadableSheet("sheet.empty", fileName);
        }
        return sheets;
    }

    /**
     * Reads the texts of a packed file that says by another one in it what it is, as rosters do that systems exchange.
     *
     * @param mark   the file that is there in every such pack
     * @param wanted the tables to read, as far as they are there; nothing else is unpacked into memory
     * @return by name; empty where the file is no such pack
     * @throws UnreadableSheet when it is one, and is encrypted, damaged, too large, or made to swell
     */
    public Optional<Map<String, Sheet>> packed(String fileName, byte[] content, String mark, Set<String> wanted) {
        if (content.length > limits.bytes()) {
            throw new UnreadableSheet("sheet.too-large", fileName, limits.megabytes());
        }
        return new PackedTexts(fileName, content, limits).read(mark, wanted);
    }

    /**
     * Reads what was pasted into a text box: rows of cells separated by tabs.
     *
     * @throws UnreadableSheet when there is nothing in it, or too much
     */
    public Sheet pasted(String text) {
        Sheet sheet = new TextTable(new Intake("", limits)).read(text);
        if (sheet.rows().isEmpty()) {
            throw new UnreadableSheet("sheet.pasted-nothing");
        }
        return sheet;
    }
}
