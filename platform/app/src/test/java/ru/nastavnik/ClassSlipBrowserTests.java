package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.browser.BrowserVisitor;

/** A coordinator prints slips, and somebody without an account answers for the class with one, each at a browser of their own. */
@BrowserTest
class ClassSlipBrowserTests {

    @Autowired
    private Browsers browsers;

    @Test
    void aClassAnswersByThePrintedCode() {
        browsers.walk(8, visit -> {
            BrowserVisitor coordinator = visit.coordinator();
            String base = visit.base();
            add(coordinator, base, "Чижов", "9 А");
            add(coordinator, base, "Дроздова", "9 Б");
            ownTopic(coordinator, base);
            String code = slip(coordinator, base);
            answer(visit.stranger(), base.replace("/s/", "/class/"), code);
            coordinator.open(base + "/people/classes");
            coordinator.see("ответили 1 из 2");
            coordinator.see("по листку с кодом");
            papers(coordinator, base);
        });
    }

    private static void add(BrowserVisitor visitor, String base, String surname, String group) {
        visitor.open(base + "/people/new");
        visitor.fill("Фамилия", surname);
        visitor.fill("Имя", "Лев");
        visitor.fill("Класс", group);
        visitor.press("Добавить");
        visitor.see(surname);
    }

    private static void ownTopic(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/topics");
        visitor.fill("Тема", "Шахматы");
        visitor.press("Добавить");
        visitor.see("Тема «Шахматы» добавлена");
    }

    private static String slip(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/classes");
        visitor.follow("Листки с кодом");
        visitor.press("Напечатать листки");
        visitor.see("Коды показаны один раз");
        return visitor.readAll(".slip").stream()
                .filter(slip -> slip.contains("9 А"))
                .map(slip -> slip.replaceAll(".*?(\\d{4} \\d{4} \\d{4}).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static void answer(BrowserVisitor teacher, String door, String code) {
        teacher.open(door);
        teacher.fill("Код: 12 цифр", code);
        teacher.press("Открыть список");
        teacher.see("Мой класс: 9 А");
        teacher.see("Чижов");
        assertThat(teacher.sees("Дроздова")).isFalse();
        teacher.choose("Чижов Лев: Запрос", "Шахматы");
        teacher.choose("Чижов Лев: Согласие принёс", "подписала мать");
        teacher.press("Сохранить ответ класса");
        teacher.see("ответ получен");
        teacher.press("Закончить");
        teacher.see("Наберите код");
        assertThat(teacher.sees("Чижов")).isFalse();
    }

    private static void papers(BrowserVisitor visitor, String base) {
        visitor.open(base + "/people/consents/papers");
        visitor.follow("Согласие на участие");
        visitor.fill("Текст", "Согласен на участие. Школа: {school}.");
        visitor.press("Сохранить новую редакцию");
        visitor.see("Сейчас: редакция школы 1");
        visitor.open(base + "/people/consents/papers");
        visitor.press("Хранить сканы");
        visitor.see("Школа хранит сканы согласий");
        visitor.open(base + "/people");
        visitor.follow("Чижов");
        visitor.follow("Сканы: 0");
        visitor.attach("Файл", "лист.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        visitor.press("Добавить");
        visitor.see("PDF, 1 КБ");
    }
}
