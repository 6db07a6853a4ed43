package ru.nastavnik.participants.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lists as schools send them, with invented people. */
public final class SchoolLists {

    private SchoolLists() {}

    /** Ten pupils of grade 7 to add, written as untidily as real lists are; see the comments of the columns. */
    public static byte[] pupils() {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("7 классы");
            row(sheet, 1, "Муниципальное общеобразовательное учреждение «Школа у реки»");
            row(sheet, 2, "Список обучающихся на 01.09.2026");
            row(
                    sheet,
                    4,
                    "№ п/п",
                    "Ф.И.О. обучающегося",
                    "Класс",
                    "Дата  рождения",
                    "Пол",
                    "СНИЛС",
                    "Телефон мамы",
                    "Прим");
            row(sheet, 5, 1, "ГАГАРИНА Елена  Павловна", " 7 \"Б\"", date(2013, 3, 9), "ж", "000-000-000 00");
            row(sheet, 6, 2, "Чижов Семён Олегович ", "7-в", "12.06.13", "м");
            row(sheet, 7, 3, "Снегирёв-Дрозд Яков Олегович", "7б ", "04.02.2013", "м", "", "8-900-000-00-00");
            row(sheet, 8, 4, "Алиев Рашид Тофик оглы", "7 «А»", 41308);
            row(sheet, 9, 5, "Ким Ен", "7А", "");
            row(sheet, 10, 6, "Cинициa Вера Ильинична", "7B", "31.02.2014");
            row(sheet, 11, 7, "Дятлов Пётр Ильич", "7А", "12.13.2014");
            row(sheet, 12, 8, "Дятлова Нина Ильинична", "7А", "01.01.2031");
            row(sheet, 13, 9, "", "7А", "05.05.2013");
            row(sheet, 14, 10, "Гагарина Елена Павловна", "7Б", date(2013, 3, 9));
            row(sheet, 15, 11, "Воробьёв Глеб Львович", "выбыл", "07.07.2013");
            row(sheet, 16, 12, "Грачёв Лев Андреевич (надомное)", "7 А", "08.08.2013 г.");
            row(sheet, 17, 13);
            row(sheet, 19, "", "Ф.И.О. обучающегося", "Класс");
            row(sheet, 20, 14, "Зяблик Анна Олеговна", "7 Ъы", "09.09.2013");
            row(sheet, 21, 15, "Чайкина Анна Олеговна", "7 Г", "2013");
            row(sheet, 23, "", "Итого: 15 чел.");
            row(sheet, 24, "", "Директор ____________ /И. О. Филин/");
            Worksheet movement = book.newWorksheet("Движение");
            row(movement, 1, "Прибыло", 2);
            row(movement, 2, "Выбыло", 1);
        });
    }

    /** Four members of staff. */
    public static byte[] staff() {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("Педагоги");
            row(
                    sheet,
                    1,
                    "Фамилия",
                    "Имя",
                    "Отчество",
                    "Должность",
                    "Преподаваемый предмет",
                    "Стаж педагогический (лет)",
                    "Категория",
                    "E-mail",
                    "Дата рождения",
                    "Готов быть наставником");
            row(
                    sheet,
                    2,
                    "Соколова",
                    "Ольга",
                    "Петровна",
                    "учитель",
                    "математика",
                    12,
                    "первая",
                    "a@school.example",
                    date(1980, 5, 6),
                    "Да");
            row(
                    sheet,
                    3,
                    "ОРЛОВ",
                    "Борис",
                    "",
                    "Учитель ",
                    "русский язык",
                    "менее года",
                    "",
                    "",
                    date(2001, 5, 6),
                    "нет");
            row(sheet, 4, "Совин", "Марк", "Львович", "педагог-психолог", "", "2,5", "", "", "", "+");
            row(sheet, 5, "Филина", "Инна", "Олеговна", "секретарь", "", "", "", "", "", "");
        });
    }

    /** Many pupils, ten classes of each grade at most. */
    public static byte[] large(int rows) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("Школа");
            row(sheet, 1, "ФИО", "Класс", "Дата рождения");
            for (int i = 0; i < rows; i++) {
                String letter = String.valueOf("АБВГДЕ".charAt(i / 11 % 6));
                row(
                        sheet,
                        i + 2,
                        "Птицын" + letters(i) + " Лев Ильич",
                        i % 11 + 1 + letter,
                        date(2010, i % 12 + 1, i % 28 + 1));
            }
        });
    }

    /** A single sheet with these rows. */
    public static byte[] sheet(String name, Object[]... rows) {
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet(name);
            for (int i = 0; i < rows.length; i++) {
                row(sheet, i + 1, rows[i]);
            }
        });
    }

    public static Object[] cells(Object... values) {
        return values;
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 20) {
            text.append((char) ('а' + rest % 20));
        }
        return text.toString();
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static void row(Worksheet sheet, int number, Object... values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case LocalDate date -> {
                    sheet.value(number - 1, i, date);
                    sheet.style(number - 1, i).format("dd.mm.yyyy").set();
                }
                case Integer whole -> sheet.value(number - 1, i, whole);
                case Object text -> sheet.value(number - 1, i, text.toString());
            }
        }
    }

    private static byte[] workbook(Consumer<Workbook> fill) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            fill.accept(workbook);
            workbook.finish();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }
}
