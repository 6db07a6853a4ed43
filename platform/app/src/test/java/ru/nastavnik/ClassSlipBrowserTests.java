package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import ru.nastavnik.browser.BrowserVisitor;
import ru.nastavnik.browser.Chromium;
import ru.nastavnik.browser.InstalledChromium;
import ru.nastavnik.browser.PageInspection;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.SchoolFixture;

/** A coordinator prints slips, and somebody without an account answers for the class with one, each at a browser of their own. */
@SpringBootTest(
        classes = {Mentoring.class, SignedInByHeader.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nastavnik.testing.accounts=memory", "spring.main.allow-bean-definition-overriding=true"})
@ContextConfiguration(initializers = DatabaseForTests.class)
class ClassSlipBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void needABrowser() {
        Assumptions.assumeTrue(InstalledChromium.isThere(), InstalledChromium.MISSING);
    }

    @Test
    void aClassAnswersByThePrintedCode() {
        TenantId school = schools.school();
        String base = schools.base(school);
        PageInspection inspection = new PageInspection();
        try (Chromium chromium = new Chromium();
                BrowserVisitor coordinator = chromium.visitor(
                        "http://localhost:" + port,
                        inspection,
                        Map.of(SignedInByHeader.HEADER, coordinatorOf(school).toString()));
                BrowserVisitor teacher = chromium.visitor("http://localhost:" + port, inspection)) {
            add(coordinator, base, "Чижов", "9 А");
            add(coordinator, base, "Дроздова", "9 Б");
            ownTopic(coordinator, base);
            String code = slip(coordinator, base);
            answer(teacher, base.replace("/s/", "/class/"), code);
            coordinator.open(base + "/people/classes");
            coordinator.see("ответили 1 из 2");
            coordinator.see("по листку с кодом");
            papers(coordinator, base);
        }
        assertThat(inspection.troubles()).isEmpty();
        assertThat(inspection.pages()).isGreaterThan(8);
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

    private UserId coordinatorOf(TenantId school) {
        UserId user = new UserId(UUID.randomUUID());
        memberships.grant(user, school, Role.COORDINATOR, LocalDate.now(clock).minusYears(1));
        return user;
    }
}
