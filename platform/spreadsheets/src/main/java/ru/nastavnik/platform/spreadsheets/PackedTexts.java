package ru.nastavnik.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables written as text and packed together. */
record PackedTexts(String fileName, byte[] bytes, SheetLimits limits) {

    Optional<Map<String, Sheet>> read(String mark, Set<String> wanted) {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return Optional.empty();
        }
        try (ZipParts parts = new ZipParts(fileName, bytes, limits)) {
            return parts.has(mark) ? Optional.of(read(parts, wanted)) : Optional.empty();
        } catch (UnreadableSheet refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw (UnreadableSheet) new UnreadableSheet("sheet.broken", fileName).initCause(e);
        }
    }

    private Map<String, Sheet> read(ZipParts parts, Set<String> wanted) throws IOException {
        parts.check();
        Map<String, Sheet> tables = new LinkedHashMap<>();
        for (String name : wanted) {
            if (parts.has(name)) {
                try (InputStream part = parts.need(name)) {
                    tables.put(name, table(name, part.readNBytes(limits.bytes() + 1)));
                }
            }
        }
        return tables;
    }

    private Sheet table(String name, byte[] content) {
        String text = TextTable.decode(content);
        if (content.length > limits.bytes()) {
            throw new UnreadableSheet("sheet.too-large", name, limits.megabytes());
        }
        if (!TextTable.isText(text)) {
            throw new UnreadableSheet("sheet.broken", name);
        }
        Sheet read = new TextTable(new Intake(name, limits)).read(text);
        return new Sheet(name, read.rows());
    }
}
