package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.browser.BrowserVisitor;
import ru.nastavnik.platform.testing.AwfulList;

/** A list as bad as they come, taken in by a coordinator at a browser: wrong rows come back as a file, mended; all is undone. */
@BrowserTest
class AwfulListBrowserTests {

    @Autowired
    private Browsers browsers;

    @Test
    void goesFromTheUploadToTheSchoolAndBack() {
        browsers.walk(5, visit -> walk(visit.coordinator(), visit.base()));
    }

    private static void walk(BrowserVisitor visitor, String base) {
        String first = upload(visitor, base);
        visitor.see("Добавим: 11");
        visitor.see("Ошибок: 2");
        visitor.see("Повторы в файле: 1");
        visitor.see("Не берём и не храним: СНИЛС, Паспорт, Адрес проживания");
        for (String secret : AwfulList.SECRETS) {
            assertThat(visitor.sees(secret)).as(secret).isFalse();
        }
        assertThat(visitor.download("Скачать строки, которые надо исправить")).startsWith((byte) 'P', (byte) 'K');
        visitor.press("Внести в список школы");
        visitor.see("Добавили 11");

        String second = uploadMended(visitor, base);
        visitor.see("Добавим: 2");
        visitor.see("Обновим: 2");
        visitor.press("Внести в список школы");
        visitor.see("Добавили 2");
        visitor.open(base + "/people");
        visitor.see("13 человек");

        ask(visitor, base);
        // From here on both bases: Птицына stands among the mentees, Соколова among the mentors.

        undo(visitor, second);
        visitor.open(base + "/people");
        visitor.see("11 человек");
        undo(visitor, first);
        visitor.open(base + "/people");
        visitor.see("Птицына");
        visitor.see("Соколова");
        assertThat(visitor.sees("Чижов")).isFalse();
    }

    private static String upload(BrowserVisitor visitor, String base) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        AwfulList.files().forEach(file -> files.put(file.name(), file.content()));
        visitor.open(base + "/people/lists");
        visitor.attachAll("Файл или несколько файлов", files);
        visitor.press("Показать, что будет");
        return visitor.path().replaceFirst("\\?.*", "");
    }

    private static String uploadMended(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/lists");
        visitor.attach("Файл или несколько файлов", "исправлено.xlsx", AwfulList.mended());
        visitor.press("Показать, что будет");
        return visitor.path().replaceFirst("\\?.*", "");
    }

    private static void ask(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/requests");
        visitor.choose("Класс или взрослые", "5 Б");
        visitor.press("Показать");
        visitor.choose("Птицына Ева Ильинична: Запрос", "Адаптация в новом классе, школе");
        visitor.press("Сохранить");
        visitor.see("Сохранили: 1 строка");
        visitor.open(base + "/people/readiness");
        visitor.choose("Класс или взрослые", "Сотрудники и другие взрослые");
        visitor.press("Показать");
        visitor.tick("Соколова Ольга Петровна");
        visitor.press("Сохранить");
        visitor.see("Сохранили: 1 строка");
    }

    private static void undo(BrowserVisitor visitor, String plan) {
        visitor.open(plan);
        visitor.press("Отменить загрузку");
        visitor.see("Загрузка отменена");
    }
}
