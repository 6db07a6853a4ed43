package ru.nastavnik.participants.roster.hostile;

import static ru.nastavnik.participants.roster.hostile.Hostile.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Archives: made to swell, cut off, damaged, encrypted, or something else than a workbook. */
final class PackedFiles {

    private PackedFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        bombs(files);
        damaged(files);
        others(files);
        return files;
    }

    private static void bombs(List<Hostile> files) {
        for (String part : List.of(
                RawBook.SHEET, RawBook.STRINGS, RawBook.STYLES, RawBook.MAIN, RawBook.RELS, "xl/media/image1.png")) {
            files.add(book("swells by ratio in " + part, () -> new RawBook().with(part, new byte[20 * 1024 * 1024])));
        }
        files.add(book("swells by size", () -> new RawBook().with(RawBook.SHEET, " ".repeat(160 * 1024 * 1024))));
        files.add(book("swells in many parts", () -> {
            RawBook book = new RawBook();
            byte[] some = counted(1_500_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 20; i++) {
                book.with("xl/media/" + i + ".xml", some);
            }
            return book;
        }));
        files.add(book("swells in its strings", () -> new RawBook().with(RawBook.STRINGS, counted(4_500_000))));
        for (int count : new int[] {2_001, 40_000}) {
            files.add(book(count + " parts", () -> {
                RawBook book = new RawBook();
                for (int i = 0; i < count; i++) {
                    book.with("xl/" + i, new byte[0]);
                }
                return book;
            }));
        }
        files.add(book("an archive in an archive in an archive", () -> {
            byte[] inner = new RawBook().with(RawBook.SHEET, new byte[900_000]).bytes();
            for (int i = 0; i < 5; i++) {
                inner = RawBook.zip(Map.of("inner.zip", inner));
            }
            return new RawBook().with("xl/inner.zip", inner);
        }));
        files.add(new Hostile("a thousand entries over the same bytes", "список.xlsx", () -> overlapping(1000)));
    }

    private static String counted(int times) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < times * 8; i++) {
            text.append("<a>").append(i * 7919).append("</a>");
        }
        return text.toString();
    }

    /** The list of parts names one part again and again, so that little is unpacked to much. */
    private static byte[] overlapping(int times) {
        byte[] one = RawBook.zip(Map.of(RawBook.MAIN, new byte[900_000]));
        int directory = find(one, new byte[] {'P', 'K', 1, 2});
        int end = find(one, new byte[] {'P', 'K', 5, 6});
        byte[] entry = Arrays.copyOfRange(one, directory, end);
        byte[] all = Arrays.copyOf(one, directory + entry.length * times + one.length - end);
        for (int i = 0; i < times; i++) {
            System.arraycopy(entry, 0, all, directory + i * entry.length, entry.length);
        }
        int last = directory + entry.length * times;
        System.arraycopy(one, end, all, last, one.length - end);
        put(all, last + 8, times, 2);
        put(all, last + 10, times, 2);
        put(all, last + 12, entry.length * times, 4);
        return all;
    }

    private static void put(byte[] target, int at, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            target[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private static int find(byte[] in, byte[] what) {
        for (int i = 0; i < in.length; i++) {
            if (Arrays.equals(in, i, Math.min(in.length, i + what.length), what, 0, what.length)) {
                return i;
            }
        }
        throw new AssertionError("It is not there.");
    }

    private static void damaged(List<Hostile> files) {
        byte[] whole = new RawBook().bytes();
        for (int percent : new int[] {1, 10, 30, 50, 70, 90, 99}) {
            files.add(new Hostile(
                    "cut off at " + percent + " %",
                    "список.xlsx",
                    () -> Arrays.copyOf(whole, Math.max(2, whole.length * percent / 100))));
        }
        for (int seed = 0; seed < 12; seed++) {
            Random chance = new Random(seed);
            files.add(new Hostile("bytes turned over, " + seed, "список.xlsx", () -> {
                byte[] turned = whole.clone();
                for (int i = 0; i < 20; i++) {
                    turned[4 + chance.nextInt(turned.length - 4)] ^= (byte) (1 << chance.nextInt(8));
                }
                return turned;
            }));
        }
        files.add(new Hostile("encrypted parts", "список.xlsx", () -> marked(whole, 6, 8, (byte) 1)));
        for (int way : new int[] {1, 6, 9, 12, 14, 93, 95, 99}) {
            files.add(new Hostile("packed in the way " + way, "список.xlsx", () -> marked(whole, 8, 10, (byte) way)));
        }
    }

    private static byte[] marked(byte[] whole, int local, int listed, byte value) {
        byte[] marked = whole.clone();
        for (int i = 0; i < marked.length - 4; i++) {
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 3 && marked[i + 3] == 4) {
                marked[i + local] = value;
            }
            if (marked[i] == 'P' && marked[i + 1] == 'K' && marked[i + 2] == 1 && marked[i + 3] == 2) {
                marked[i + listed] = value;
            }
        }
        return marked;
    }

    private static void others(List<Hostile> files) {
        byte[] some = "<a/>".getBytes(StandardCharsets.UTF_8);
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("xl/vbaProject.bin", "список.xlsx");
        kinds.put("word/vbaProject.bin", "список.docx");
        kinds.put("xl/workbook.bin", "список.xlsx");
        kinds.put("content.xml", "список.ods");
        kinds.put("ppt/presentation.xml", "список.xlsx");
        kinds.put("META-INF/MANIFEST.MF", "список.xlsx");
        kinds.put("../../../etc/passwd", "список.xlsx");
        kinds.put("/etc/passwd", "список.xlsx");
        kinds.put("xl/".repeat(5000), "список.xlsx");
        kinds.put("список.csv", "список.zip");
        kinds.forEach((part, name) -> files.add(new Hostile(
                "an archive with " + part.substring(0, Math.min(30, part.length())),
                name,
                () -> RawBook.zip(Map.of(part, some)))));
        files.add(new Hostile(
                "an archive with nothing", "a.xlsx", () -> Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22)));
        files.add(book("macros in a workbook", () -> new RawBook().with("xl/vbaProject.bin", "Sub Auto_Open()")));
        files.add(
                book(
                        "links to other workbooks",
                        () -> new RawBook()
                                .with("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                                .with(
                                        "xl/externalLinks/_rels/externalLink1.xml.rels",
                                        "<Relationships><Relationship Id=\"rId1\" Target=\"http://169.254.169.254/\" TargetMode=\"External\"/></Relationships>")));
    }
}
