package ru.nastavnik.demo.steps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The files that people in the story have at hand, as untidy as such files are. */
final class Papers {

    private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Papers() {}

    /** A taxpayer number with a true checksum that no school has. */
    static String inn(int number) {
        String nine = "7098%05d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (nine.charAt(i) - '0');
        }
        return nine + sum % 11 % 10;
    }

    static byte[] register(List<List<String>> schools) {
        return workbook("Реестр", sheet -> {
            sheet.value(0, 0, "Реестр образовательных организаций");
            row(sheet, 2, List.of("Наименование", "ИНН", "Муниципалитет", "Вид", "ФИО директора"));
            for (int i = 0; i < schools.size(); i++) {
                row(sheet, 3 + i, schools.get(i));
            }
            sheet.value(4 + schools.size(), 0, "Итого: " + schools.size());
        });
    }

    /** A class list with a title above the header, dates of both kinds, a repeat, an impossible date and a sum. */
    static byte[] pupils() {
        return workbook("Ученики", sheet -> {
            sheet.value(0, 0, "Список обучающихся");
            sheet.value(1, 0, "(для организации наставничества)");
            row(sheet, 3, List.of("№ п/п", "ФИО", "Класс", "Дата рождения"));
            int line = 4;
            line = pupil(sheet, line, " " + Story.WANTING.get(0) + " ", "8 \"А\"", "14.03.2012");
            line = pupil(sheet, line, Story.WANTING.get(1), "8-а", LocalDate.of(2012, 7, 2));
            line = pupil(sheet, line, Story.WANTING.get(2).replace(' ', '\u00a0'), "8А", "30.02.2012");
            line = pupil(sheet, line, Story.WANTING.get(3), "9 «Б»", LocalDate.of(2011, 11, 23));
            line = pupil(sheet, line, Story.FIRST_MENTEE, "5 А", "05.06.2015");
            line = pupil(sheet, line, Story.SECOND_MENTEE, "5 А", "19.12.2014");
            line = pupil(sheet, line, Story.LATE_MENTEE, "5а", "01.01.2015");
            line = pupil(sheet, line, Story.SENIORS.get(0), "11 А", "08.08.2009");
            line = pupil(sheet, line, Story.SENIORS.get(1), "11 А", LocalDate.of(2009, 4, 17));
            line = pupil(sheet, line, Story.SENIORS.get(2), "10 А", "22.10.2010");
            line = pupil(sheet, line, Story.SECOND_MENTEE.replace('ё', 'е'), "5 А", "19.12.2014");
            sheet.value(line + 1, 1, "Итого: 11");
        });
    }

    static byte[] staff() {
        return workbook("Педагоги", sheet -> {
            sheet.value(0, 0, "Педагогический состав");
            row(sheet, 2, List.of("ФИО", "Должность", "Предмет", "Стаж", "Готов быть наставником"));
            row(sheet, 3, List.of(Story.TEACHER, "учитель математики", "математика", "17", "да"));
            row(sheet, 4, List.of(Story.COLLEAGUE, "учитель начальных классов", "начальные классы", "24", "+"));
            row(sheet, 5, List.of(Story.BEGINNER, "учитель начальных классов", "начальные классы", "0", ""));
        });
    }

    private static int pupil(Worksheet sheet, int line, String name, String group, Object born) {
        sheet.value(line, 0, line - 3);
        sheet.value(line, 1, name);
        sheet.value(line, 2, group);
        if (born instanceof LocalDate day) {
            sheet.value(line, 3, day);
            sheet.style(line, 3).format("dd.mm.yyyy").set();
        } else {
            sheet.value(line, 3, born.toString());
        }
        return line + 1;
    }

    private static void row(Worksheet sheet, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(line, i, cells.get(i));
        }
    }

    private interface Filling {

        void fill(Worksheet sheet);
    }

    private static byte[] workbook(String name, Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Проверка", "1.0")) {
            filling.fill(book.newWorksheet(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory cannot be written.", e);
        }
        return bytes.toByteArray();
    }
}
