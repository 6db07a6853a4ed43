package ru.nastavnik.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A school's lists as bad as they come, with invented people, in four files that are uploaded together. In the workbook:
 * lines over a heading of merged cells in two rows, classes as lines between the people, numbers of documents and
 * addresses, a person who stands there twice, two people of one name, dates in every spelling, a sum, a signature, a second
 * table of staff below, and a sheet about something else. Beside it a list whose class only its name says, a text in an old
 * encoding, and a file that is no list at all.
 *
 * <p>Eleven people can be taken as it stands, two rows have to be mended first, one repeats another, one has left.
 */
public final class AwfulList {

    /** Documents and addresses that stand in the files and must stand nowhere else. */
    public static final List<String> SECRETS =
            List.of("112-233-445 95", "6911", "654321", "Заречная", "sokolova@school.example", "8-900-111-22-33");

    /** What a secretary types into the cells that are pointed out, by the name in the row. */
    private static final Map<String, List<String>> RIGHT = Map.of(
            "Ковалёв А. Б.", List.of("Ковалёв Артём Борисович", "9 А", "01.05.2011"),
            "Дятлов Пётр Ильич", List.of("Дятлов Пётр Ильич", "9 А", "28.02.2011"),
            "Воробьёв Глеб Львович", List.of("Воробьёв Глеб Львович", "7 А", "01.01.2013"),
            "Птицын Лев Ильич", List.of("Птицын Лев Ильич", "5 А", "04.02.2015"));

    private AwfulList() {}

    /** A file to be chosen. */
    public record Upload(String name, byte[] content) {

        @Override
        public String toString() {
            return "Upload[%s]".formatted(name);
        }
    }

    /** All four. */
    public static List<Upload> files() {
        return List.of(
                new Upload("СПИСОК итог (2) исправл.xlsx", workbook(AwfulList::fill)),
                new Upload("7А.xlsx", workbook(AwfulList::fillClass)),
                new Upload(
                        "5 классы.csv",
                        ("Фамилия;Имя;Отчество;Класс;Дата рождения;Телефон мамы\r\n"
                                        + "Птицын;Лев;Ильич;5 Ы1;04.02.2015;8-900-111-22-33\r\n"
                                        + "ПТИЦЫНА;Ева;Ильинична;5-б;2015-02-05;\r\n"
                                        + "Стриж;Пётр;Ильич;выбыл;03.03.2015;\r\n")
                                .getBytes(Charset.forName("windows-1251"))),
                new Upload("приказ о движении.pdf", "%PDF-1.7 приказ".getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The rows that came back to be mended, as a secretary brings them in again: «Что исправить» is still beside them, and
     * in the cells that it points at stands what is right.
     *
     * @param toMend the first three cells of each: what is wrong, where, and whose row it is
     * @throws AssertionError when other people came back than those whose rows are wrong
     */
    public static byte[] mended(List<List<String>> toMend) {
        Set<String> names = toMend.stream().map(row -> row.get(2)).collect(Collectors.toSet());
        if (!names.equals(RIGHT.keySet()) || toMend.size() != names.size()) {
            throw new AssertionError("To mend came back " + names);
        }
        return workbook(book -> {
            Worksheet sheet = book.newWorksheet("Ученики");
            row(sheet, 1, "Что исправить", "Где", "ФИО", "Класс", "Дата рождения");
            int number = 1;
            for (List<String> row : toMend) {
                List<String> right = RIGHT.get(row.get(2));
                row(sheet, ++number, row.get(0), row.get(1), right.get(0), right.get(1), right.get(2));
            }
        });
    }

    private static void fill(Workbook book) {
        Worksheet sheet = book.newWorksheet("Свод");
        row(sheet, 1, "Муниципальное общеобразовательное учреждение «Школа у реки»");
        row(sheet, 2, "Список обучающихся на 01.09.2026");
        sheet.range(0, 0, 0, 7).merge();
        sheet.range(1, 0, 1, 7).merge();
        row(sheet, 4, "№", "Ф.И.О. обучающегося", "Дата  рождения", "СНИЛС", "Паспорт", "", "Адрес проживания");
        row(sheet, 5, "", "", "", "", "серия", "номер", "нас. пункт", "улица");
        for (int column = 0; column < 4; column++) {
            sheet.range(3, column, 4, column).merge();
        }
        sheet.range(3, 4, 3, 5).merge();
        sheet.range(3, 6, 3, 7).merge();
        row(sheet, 6, "9 А класс");
        sheet.range(5, 0, 5, 7).merge();
        row(
                sheet,
                7,
                1,
                "ГАГАРИНА Елена  Павловна",
                date(2011, 3, 9),
                "112-233-445 95",
                "6911",
                "654321",
                "с. Речное",
                "ул. Заречная, 1");
        row(sheet, 8, 2, "Чижов Семён Олегович ", "12.06.11");
        row(sheet, 9, 3, "Дятлов Пётр Ильич", "31.02.2011");
        row(sheet, 10, 4, "Ковалёв А. Б.", "01.05.2011");
        row(sheet, 11, "", "Итого: 4 чел.");
        row(sheet, 13, "9 \"Б\"");
        sheet.range(12, 0, 12, 7).merge();
        row(sheet, 14, 1, "Гагарина Елена Павловна", date(2011, 3, 9));
        row(sheet, 15, 2, "Снегирёва Анна Львовна", "4 февраля 2011 г.");
        row(sheet, 16, 3, "Снегирева Анна Львовна", "05.02.2011");
        row(sheet, 17, 4, "Сорокин Лев Андреевич (надомное)", "2011");
        row(sheet, 18, "", "Директор ____________ /И. О. Филин/");
        row(sheet, 20, "Педагоги");
        row(sheet, 21, "№", "ФИО", "Должность", "Стаж (лет)", "Готов быть наставником", "E-mail");
        row(sheet, 22, 1, "Соколова Ольга Петровна", "учитель", "12", "да", "sokolova@school.example");
        row(sheet, 23, 2, "Совин Марк Львович", "педагог-психолог", "менее года", "нет");
        Worksheet movement = book.newWorksheet("Движение");
        row(movement, 1, "Прибыло", 2);
        row(movement, 2, "Выбыло", 1);
    }

    private static void fillClass(Workbook book) {
        Worksheet sheet = book.newWorksheet("Лист1");
        row(sheet, 1, "ФИО", "Дата рождения");
        row(sheet, 2, "Зяблик Анна Олеговна", "09.09.2013");
        row(sheet, 3, "Воробьёв Глеб Львович", "01.01.2099");
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
                case String text when text.isEmpty() -> {}
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
