package ru.nastavnik.participants.roster.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Spoils files a little, again and again, in ways that nobody thought of: signs, lengths and pieces of any file, and of a
 * packed one also the parts inside, so that the damage is not caught by the first checksum.
 */
public final class Mutating {

    private static final int MOST_UNPACKED = 4_000_000;
    private static final int[] NUMBERS = {0, 1, -1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000};
    private static final List<String> WORDS = List.of(
            "<",
            ">",
            "&",
            "&#0;",
            "<![CDATA[",
            "]]>",
            "\"",
            "'",
            "\u0000",
            "\ufeff",
            "\ud800",
            "=1+1",
            "1e999",
            "-0",
            "NaN",
            "99999999999999999999",
            "t=\"s\"",
            "r=\"XFD1048576\"",
            "r=\"A-1\"",
            "<row>",
            "</c>",
            "<si/>",
            "\t",
            "\n",
            ";;;;",
            "ФИО",
            "Класс",
            "31.02.0000",
            "9 А",
            "colspan=\"99999\"",
            "rowspan=\"-1\"",
            "<table>",
            "</tr>");

    private final Random random;
    private final List<byte[]> corpus;

    /** @param corpus files to begin with, and to take pieces from */
    public Mutating(long seed, List<byte[]> corpus) {
        this.random = new Random(seed);
        this.corpus = corpus;
    }

    /** A spoiled copy of one of the files. */
    public byte[] next() {
        byte[] file = corpus.get(random.nextInt(corpus.size()));
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K' && random.nextInt(4) > 0) {
            return repacked(file);
        }
        return spoiled(file);
    }

    private byte[] spoiled(byte[] file) {
        byte[] now = file;
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            now = once(now);
        }
        return now;
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return WORDS.get(random.nextInt(WORDS.size())).getBytes();
        }
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(64));
        switch (random.nextInt(8)) {
            case 0 -> {
                byte[] flipped = file.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> {
                byte[] counted = file.clone();
                int number = NUMBERS[random.nextInt(NUMBERS.length)];
                for (int i = 0; i < 4 && at + i < counted.length; i++) {
                    counted[at + i] = (byte) (number >> 8 * i);
                }
                return counted;
            }
            case 2 -> {
                return joined(file, at, at + length, new byte[0]);
            }
            case 3 -> {
                return joined(file, at, at, Arrays.copyOfRange(file, at, at + length));
            }
            case 4 -> {
                return joined(
                        file, at, at, WORDS.get(random.nextInt(WORDS.size())).getBytes());
            }
            case 5 -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(other.length + 1);
                int to = from + random.nextInt(Math.min(other.length - from, 4096) + 1);
                return joined(file, at, at + length, Arrays.copyOfRange(other, from, to));
            }
            case 6 -> {
                return Arrays.copyOf(file, at);
            }
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                return joined(file, at, at + length, noise);
            }
        }
    }

    private static byte[] joined(byte[] file, int to, int from, byte[] between) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(file, 0, to);
        joined.writeBytes(between);
        joined.write(file, from, file.length - from);
        return joined.toByteArray();
    }

    private byte[] repacked(byte[] file) {
        Map<String, byte[]> parts = parts(file);
        if (parts.isEmpty()) {
            return spoiled(file);
        }
        List<String> names = List.copyOf(parts.keySet());
        String chosen = names.get(random.nextInt(names.size()));
        parts.put(chosen, spoiled(parts.get(chosen)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException | IllegalArgumentException e) {
            return spoiled(file);
        }
        return packed.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(MOST_UNPACKED - unpacked);
                unpacked += part.length;
                if (unpacked >= MOST_UNPACKED) {
                    return Map.of();
                }
                parts.put(entry.getName(), part);
            }
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        return parts;
    }
}
