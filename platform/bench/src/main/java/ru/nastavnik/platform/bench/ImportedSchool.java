package ru.nastavnik.platform.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Invented people of {@link ImportRun}, each of another surname. */
final class ImportedSchool {

    private ImportedSchool() {}

    /** The same people as COPY takes them. */
    static byte[] people(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            LocalDate birth = birth(i);
            text.append(UUID.randomUUID())
                    .append("\t0\t")
                    .append(surname(i))
                    .append("\tЛев\tИльич\t")
                    .append((surname(i) + " лев ильич").toLowerCase(Locale.ROOT))
                    .append("\tPUPIL\t")
                    .append(i % 11 + 1)
                    .append("\tА\t")
                    .append(birth.getYear())
                    .append('\t')
                    .append(birth)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A list of so many people, as a workbook. */
    static byte[] list(int rows) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("Школа");
            sheet.value(0, 0, "№");
            sheet.value(0, 1, "ФИО");
            sheet.value(0, 2, "Класс");
            sheet.value(0, 3, "Дата рождения");
            for (int i = 0; i < rows; i++) {
                sheet.value(i + 1, 0, i + 1);
                sheet.value(i + 1, 1, surname(i) + " Лев Ильич");
                sheet.value(i + 1, 2, i % 11 + 1 + " А");
                sheet.value(i + 1, 3, birth(i));
                sheet.style(i + 1, 3).format("dd.mm.yyyy").set();
            }
            book.finish();
        }
        return file.toByteArray();
    }

    private static LocalDate birth(int i) {
        return LocalDate.of(2008 + i % 11, i % 12 + 1, i % 28 + 1);
    }

    private static String surname(int number) {
        StringBuilder text = new StringBuilder("Птицын");
        for (int rest = number; rest > 0; rest /= 20) {
            text.append((char) ('а' + rest % 20));
        }
        return text.toString();
    }
}
