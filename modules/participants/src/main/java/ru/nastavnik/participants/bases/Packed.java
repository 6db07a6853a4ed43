package ru.nastavnik.participants.bases;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text as a form carries it: packed, since the server takes two megabytes of a form and a base may be larger. */
final class Packed {

    /** Of the text, unpacked: who sends more gets nothing out of it. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private Packed() {}

    static String of(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** Empty where it is none that was packed here, or is too large. */
    static String read(String packed) {
        try (GZIPInputStream stream =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] text = stream.readNBytes(MOST_BYTES + 1);
            return text.length > MOST_BYTES ? "" : new String(text, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
