package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.browser.BrowserVisitor;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.testing.AwfulList;

/**
 * A list as bad as they come, taken by a coordinator at a browser from the upload to both bases: wrong rows come back as a
 * file, are mended and sent again; that is undone and done again; the bases go out as tables and come in again; at last all
 * is undone but for whom the bases need.
 */
@BrowserTest
class AwfulListBrowserTests {

    private static final String EVA = "Птицына Ева Ильинична";
    private static final String LEV = "Птицын Лев Ильич";
    private static final String OLGA = "Соколова Ольга Петровна";

    @Autowired
    private Browsers browsers;

    @Test
    void goesFromTheUploadToBothBasesAndBack() {
        browsers.walk(12, visit -> walk(visit.coordinator(), visit.base()));
    }

    @Test
    void aListThatDoesNotSayWhereTheNamesAreIsExplainedOnce() {
        browsers.walk(2, visit -> {
            BrowserVisitor visitor = visit.coordinator();
            paste(visitor, visit.base());
            visitor.see("Где здесь имена?");
            visitor.see("Похоже по тому, что в нём стоит");
            visitor.see("Не берём и не храним: Где живёт");
            assertThat(visitor.sees("Заречная")).isFalse();
            visitor.press("Прочитать так");
            visitor.see("Добавим: 2");
            paste(visitor, visit.base());
            visitor.see("Добавим: 2");
        });
    }

    private static void paste(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/lists");
        visitor.fill("Вставить таблицу", """
                №\tКонтингент\tКласс\tГде живёт
                1\tЧижов Лев Ильич\t7А\tс. Речное, ул. Заречная, 1
                2\tГрачёва Анна Олеговна\t7Б\tс. Речное, ул. Заречная, 2
                """);
        visitor.press("Показать, что будет");
    }

    private static void walk(BrowserVisitor visitor, String base) {
        String first = upload(visitor, base);
        List<Row> wrong = rows(visitor.download("Скачать строки, которые надо исправить"));
        visitor.press("Внести в список школы");
        visitor.see("Добавили 11");
        listed(visitor, base, "11 человек", "Чижов", "Соколова");

        takeMended(visitor, base, wrong);
        String mended = takeBackAndTakeAgain(visitor, base, wrong);

        ask(visitor, base);
        consents(visitor, base);
        inTheBase(visitor, base + "/people/mentees", "База наставляемых", Map.of(EVA, "5 Б", LEV, "5 А"));
        visitor.beside(EVA).see("Адаптация в новом классе, школе");
        visitor.screenshot("base-mentees");
        inTheBase(visitor, base + "/people/mentors", "База наставников", Map.of(OLGA, "учитель"));
        visitor.beside(OLGA).see("2 из 2");
        saysWhichCellIsWrong(visitor, base + "/people/mentees/import");
        comesInAgainAsItWentOut(visitor, base + "/people/mentees", List.of(LEV, EVA));
        comesInAgainAsItWentOut(visitor, base + "/people/mentors", List.of(OLGA));

        undo(visitor, mended);
        visitor.see("Оставили как есть 1: Птицын Лев");
        undo(visitor, first);
        visitor.see("Птицына Ева");
        listed(visitor, base, "3 человека", EVA, LEV, OLGA);
    }

    private static String upload(BrowserVisitor visitor, String base) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        AwfulList.files().forEach(file -> files.put(file.name(), file.content()));
        visitor.open(base + "/people/lists");
        visitor.attachAll("Файл или несколько файлов", files);
        visitor.press("Показать, что будет");
        visitor.see("Добавим: 11");
        visitor.see("Ошибок: 2");
        visitor.see("Повторы в файле: 1");
        visitor.see("Не берём и не храним: СНИЛС, Паспорт, Адрес проживания");
        for (String secret : AwfulList.SECRETS) {
            assertThat(visitor.sees(secret)).as(secret).isFalse();
        }
        visitor.screenshot("list-to-mend");
        return plan(visitor);
    }

    private static void listed(BrowserVisitor visitor, String base, String howMany, String... surnames) {
        visitor.open(base + "/people");
        visitor.see(howMany);
        for (String surname : surnames) {
            visitor.see(surname);
        }
    }

    /** The file that says what to mend is sent again with the right words in it. */
    private static String takeMended(BrowserVisitor visitor, String base, List<Row> wrong) {
        visitor.open(base + "/people/lists");
        visitor.attach(
                "Файл или несколько файлов",
                "исправлено.xlsx",
                AwfulList.mended(wrong.stream()
                        .map(row -> List.of(row.text(0), row.text(1), row.text(2)))
                        .toList()));
        visitor.press("Показать, что будет");
        visitor.see("Добавим: 2");
        visitor.see("Обновим: 2");
        assertThat(visitor.sees("Ошибок")).isFalse();
        String plan = plan(visitor);
        visitor.press("Внести в список школы");
        visitor.see("Добавили 2");
        listed(visitor, base, "13 человек", "Чижов", "Ковалёв", "Птицын Лев");
        return plan;
    }

    private static String takeBackAndTakeAgain(BrowserVisitor visitor, String base, List<Row> wrong) {
        visitor.open(base + "/people/lists");
        visitor.follow("исправлено.xlsx");
        visitor.see("Можно до ");
        visitor.press("Отменить загрузку");
        visitor.see("Отменили загрузку: убрали 2, вернули прежнее у 2");
        listed(visitor, base, "11 человек", "Чижов");
        assertThat(visitor.sees("Ковалёв")).isFalse();
        return takeMended(visitor, base, wrong);
    }

    private static void ask(BrowserVisitor visitor, String base) {
        ask(visitor, base, "5 Б", EVA);
        ask(visitor, base, "5 А", LEV);
        on(visitor, base + "/people/readiness", "Сотрудники и другие взрослые");
        visitor.tick(OLGA);
        visitor.press("Сохранить");
        visitor.see("Сохранили: 1 строка");
    }

    private static void ask(BrowserVisitor visitor, String base, String group, String pupil) {
        on(visitor, base + "/people/requests", group);
        visitor.choose(pupil + ": Запрос", "Адаптация в новом классе, школе");
        visitor.press("Сохранить");
        visitor.see("Сохранили: 1 строка");
    }

    /** Whoever asked is in a base once the papers are there, and not before. */
    private static void consents(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/mentees");
        visitor.see("В базе: 0");
        visitor.see("Ждём согласий: 2");
        assertThat(visitor.sees(EVA)).isFalse();
        consent(visitor, base, "5 Б", EVA);
        consent(visitor, base, "5 А", LEV);
        on(visitor, base + "/people/consents", "Сотрудники и другие взрослые");
        visitor.tick(OLGA);
        visitor.press("Записать");
        visitor.see("Отметили согласие 1 человека");
    }

    private static void consent(BrowserVisitor visitor, String base, String group, String pupil) {
        on(visitor, base + "/people/consents", group);
        visitor.tick(pupil);
        visitor.choose("Кто подписал", "мать");
        visitor.press("Записать");
        visitor.see("Отметили согласие 1 человека");
    }

    private static void on(BrowserVisitor visitor, String page, String group) {
        visitor.open(page);
        visitor.choose("Класс или взрослые", group);
        visitor.press("Показать");
    }

    private static void inTheBase(BrowserVisitor visitor, String path, String title, Map<String, String> people) {
        visitor.open(path);
        visitor.see(title);
        visitor.see("В базе: " + people.size());
        people.forEach((name, place) -> {
            visitor.beside(name).see(place);
            visitor.beside(name).see("получено");
        });
        assertThat(visitor.sees("Совин")).isFalse();
        assertThat(visitor.sees("Чижов")).isFalse();
    }

    private static void saysWhichCellIsWrong(BrowserVisitor visitor, String path) {
        visitor.open(path);
        visitor.fill("Вставить таблицу", """
                №\tФИО наставляемого\tКонтактные данные\tОсновной запрос\tФорма наставничества
                1\tПтицина Ева\t\tВыбор профессии\t
                """);
        visitor.press("Показать, что будет");
        visitor.see("«Птицина Ева»: такого человека нет в списке школы");
        visitor.screenshot("base-mend");
        visitor.fill("ФИО наставляемого", "Птицына Ева");
        visitor.press("Исправить строку");
        visitor.see("Обновим: 1");
        visitor.press("Внести в базу");
        visitor.see("База загружена");
        visitor.back();
        visitor.see("Последние загрузки");
    }

    private static void comesInAgainAsItWentOut(BrowserVisitor visitor, String path, List<String> people) {
        visitor.open(path);
        byte[] table = visitor.download("Скачать по федеральной форме");
        assertThat(rows(table)).extracting(row -> row.text(1)).containsExactlyInAnyOrderElementsOf(people);
        visitor.open(path + "/import");
        visitor.attach("Файл с базой", "база.xlsx", table);
        visitor.press("Показать, что будет");
        visitor.see("Без изменений: " + people.size());
        visitor.see("Менять нечего");
    }

    private static void undo(BrowserVisitor visitor, String plan) {
        visitor.open(plan);
        visitor.press("Отменить загрузку");
        visitor.see("Загрузка отменена");
    }

    /** Of the first sheet, those below the headings. */
    private static List<Row> rows(byte[] table) {
        List<Row> rows =
                Spreadsheets.usual().read("table.xlsx", table).getFirst().rows();
        return rows.subList(1, rows.size());
    }

    private static String plan(BrowserVisitor visitor) {
        return visitor.path().replaceFirst("\\?.*", "");
    }
}
