package ru.nastavnik.participants.roster.hostile;

import static ru.nastavnik.participants.roster.SchoolLists.cells;
import static ru.nastavnik.participants.roster.SchoolLists.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Workbooks that Excel itself could have written, with what no list of a school should say. */
final class NameFiles {

    private NameFiles() {}

    static List<Hostile> all() {
        List<Hostile> files = new ArrayList<>();
        for (String name : names()) {
            files.add(list("the name " + shown(name), cells("ФИО", "Класс"), cells(name, "7А")));
        }
        for (String heading :
                List.of("=cmd|'/c calc'!A1", "<script>alert(1)</script>", "${7*7}", "я".repeat(3000), "\u202EОИФ")) {
            files.add(list(
                    "the heading " + shown(heading), cells("ФИО", "Класс", heading), cells("Чижов Лев", "7А", "я")));
        }
        for (String group :
                List.of("99 А", "0", "-1", "9999999999999", "IX А", "=7", "7А7А7А", "9" + "\"".repeat(900), "Ъ")) {
            files.add(list("the class " + shown(group), cells("ФИО", "Класс"), cells("Чижов Лев", group)));
        }
        for (String birth : List.of(
                "31.02.2013",
                "00.00.0000",
                "01.01.1812",
                "01.01.2999",
                "99999",
                "-41000",
                "1e9",
                "٠١.٠٢.٢٠١٣",
                "5".repeat(500))) {
            files.add(list(
                    "the birth " + shown(birth),
                    cells("ФИО", "Класс", "Дата рождения"),
                    cells("Чижов Лев", "7А", birth)));
        }
        for (String years : List.of("999999999999", "-5", "=1", "много", "12" + " ".repeat(900) + "!")) {
            files.add(list(
                    "the experience " + shown(years),
                    cells("ФИО", "Должность", "Стаж", "Готов быть наставником"),
                    cells("Соколова Анна", "я".repeat(5000), years, "?")));
        }
        tables().forEach((what, rows) -> files.add(list(what, rows)));
        return files;
    }

    private static List<String> names() {
        return List.of(
                "Чижов\u202E Лев",
                "Чи\u200Bжов Лев",
                "\uFEFFЧижов Лев",
                "Чижов \uD83D\uDE00",
                "Ч\u0335\u0336\u0337ижов Лев",
                "چیژوف لو",
                "柳 敏",
                "Чижов Лев".repeat(500),
                "слово ".repeat(200),
                "12345",
                "Ч",
                "—",
                "...",
                "Чижов_Лев",
                "=1+1",
                "+7 Лев",
                "-2 Лев",
                "@SUM Лев",
                "\t=1 Лев",
                "=HYPERLINK(\"http://127.0.0.1\";\"Лев\")",
                "'; drop table person; --",
                "<script>alert(1)</script>",
                "${7*7} Лев",
                "[[${7*7}]] Лев",
                "{0} {1}",
                "%s %n",
                "null null",
                "((((((((Лев",
                "Чижов (((((((",
                "Чижов Лев\nЧижов Лев",
                "Чижов-------Лев Лев",
                "\u0660\u0661 \u0662",
                "a".repeat(101) + " Лев");
    }

    private static Map<String, Object[][]> tables() {
        Map<String, Object[][]> tables = new LinkedHashMap<>();
        tables.put("only headings", new Object[][] {cells("ФИО", "Класс")});
        tables.put("no headings", new Object[][] {cells("Чижов Лев", "7А")});
        tables.put("only forbidden headings", new Object[][] {cells("СНИЛС", "Паспорт"), cells("1", "2")});
        tables.put("headings again and again", new Object[][] {
            cells("ФИО", "Класс", "ФИО", "Класс", "ФИО", "Класс"), cells("Чижов Лев", "7А", "Стриж Лев", "7Б", "", "")
        });
        tables.put("merged headings", new Object[][] {
            cells("Ученик", "", "", "Рождение", ""),
            cells("Фамилия", "Имя", "Отчество", "число", "год"),
            cells("Чижов", "Лев", "", "1", "2013")
        });
        tables.put("two tables below each other", new Object[][] {
            cells("ФИО", "Класс"),
            cells("Чижов Лев", "7А"),
            cells("Итого: 1", ""),
            cells("Педагоги", ""),
            cells("Должность", "ФИО"),
            cells("учитель", "Соколова Анна")
        });
        tables.put("two tables side by side", new Object[][] {
            cells("ФИО", "Класс", "", "ФИО", "Класс"), cells("Чижов Лев", "7А", "", "Стриж Лев", "7Б")
        });
        tables.put("two people with one key", new Object[][] {
            cells("ФИО", "Класс"), cells("Чижов Лев", "7А"), cells("ЧИЖОВ ЛЕВ", "7а"), cells("Чижoв  Лeв", "7 «А»")
        });
        Object[][] again = new Object[4900][];
        Arrays.fill(again, cells("Чижов Лев", "7А", "04.02.2013"));
        again[0] = cells("ФИО", "Класс", "Дата рождения");
        tables.put("one person 4,899 times", again);
        Object[][] many = new Object[2001][];
        many[0] = cells("ФИО", "Класс", "Дата рождения");
        for (int i = 1; i < many.length; i++) {
            many[i] = cells("Чижов Лев", "7А", "%02d.%02d.%d".formatted(i % 28 + 1, i % 12 + 1, 2000 + i % 25));
        }
        tables.put("two thousand namesakes", many);
        tables.put("only a movement", new Object[][] {cells("Прибыло", 2), cells("Выбыло", 1)});
        tables.put("only sums", new Object[][] {cells("ФИО", "Класс"), cells("Итого", "7А"), cells("Всего", "7Б")});
        return tables;
    }

    private static Hostile list(String what, Object[]... rows) {
        return new Hostile(what, "список.csv", () -> sheet("Лист1", rows));
    }

    private static String shown(String text) {
        return "«" + text.substring(0, Math.min(20, text.length())).replaceAll("\\s", " ") + "»";
    }
}
