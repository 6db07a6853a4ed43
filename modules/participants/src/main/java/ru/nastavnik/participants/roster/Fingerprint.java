package ru.nastavnik.participants.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;

/** Tells a list by what its cells show: a file that was only saved anew, or given another name, is the same. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(List<Sheet> sheets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Sheet sheet : sheets) {
                sheet.rows().forEach(row -> digest.update(text(row).getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder().append(row.number());
        for (int i = 0; i < row.size(); i++) {
            text.append('\t').append(row.text(i));
        }
        return text.append('\n').toString();
    }
}
