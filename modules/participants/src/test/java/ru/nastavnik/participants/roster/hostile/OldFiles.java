package ru.nastavnik.participants.roster.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** Workbooks of Excel 97 to 2003, and what only begins like one. */
final class OldFiles {

    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private OldFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        byte[] whole = workbook(book -> list(book.createSheet("7А"), 30));
        files.add(new Hostile("an old workbook", "список.xlsx", () -> whole));
        for (int percent : new int[] {1, 10, 30, 50, 70, 90, 99}) {
            files.add(new Hostile(
                    "an old one cut off at " + percent + " %",
                    "список.xls",
                    () -> Arrays.copyOf(whole, Math.max(9, whole.length * percent / 100))));
        }
        for (int seed = 0; seed < 15; seed++) {
            Random chance = new Random(seed);
            files.add(new Hostile("an old one with bytes turned over, " + seed, "список.xls", () -> {
                byte[] turned = whole.clone();
                for (int i = 0; i < 60; i++) {
                    turned[8 + chance.nextInt(turned.length - 8)] ^= (byte) (1 << chance.nextInt(8));
                }
                return turned;
            }));
        }
        files.add(new Hostile("only the beginning of an old one", "список.xls", COMPOUND::clone));
        for (String stream : List.of("Workbook", "Book", "WordDocument", "EncryptedPackage", "PowerPoint Document")) {
            files.add(new Hostile("a shell named " + stream, "список.xls", () -> shell(stream)));
        }
        files.add(new Hostile("an old one under a password", "список.xls", () -> {
            Biff8EncryptionKey.setCurrentUserPassword("тайна");
            try {
                return workbook(book -> list(book.createSheet("7А"), 3));
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }));
        files.add(new Hostile(
                "an old one with formulas",
                "список.xls",
                () -> workbook(book -> {
                    HSSFSheet sheet = book.createSheet("7А");
                    list(sheet, 3);
                    sheet.createRow(5).createCell(0).setCellFormula("HYPERLINK(\"http://127.0.0.1\",\"Чижов Лев\")");
                    sheet.getRow(5).createCell(1).setCellFormula("1/0");
                })));
        files.add(new Hostile("an old one with nothing", "список.xls", () -> workbook(book -> book.createSheet("7А"))));
        files.add(new Hostile(
                "an old one that is hidden",
                "список.xls",
                () -> workbook(book -> {
                    list(book.createSheet("7А"), 3);
                    book.createSheet("8А");
                    book.setActiveSheet(1);
                    book.setSheetHidden(0, true);
                })));
        files.add(new Hostile(
                "an old one of 65,536 rows",
                "список.xls",
                () -> workbook(book -> list(book.createSheet("7А"), 65_000))));
        files.add(
                new Hostile("an old one of six megabytes", "список.xls", () -> Arrays.copyOf(whole, 6 * 1024 * 1024)));
        return files;
    }

    private static void list(HSSFSheet sheet, int people) {
        sheet.createRow(0).createCell(0).setCellValue("ФИО");
        sheet.getRow(0).createCell(1).setCellValue("Дата рождения");
        for (int i = 1; i <= people; i++) {
            sheet.createRow(i).createCell(0).setCellValue("Чижов Лев");
            sheet.getRow(i).createCell(1).setCellValue(41_000 + i);
        }
    }

    private static byte[] workbook(Consumer<HSSFWorkbook> fill) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            fill.accept(book);
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] shell(String stream) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(COMPOUND);
        file.writeBytes(new byte[512]);
        file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.toByteArray();
    }
}
