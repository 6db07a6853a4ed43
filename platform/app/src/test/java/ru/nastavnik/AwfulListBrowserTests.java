package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import ru.nastavnik.platform.testing.AwfulList;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.SchoolFixture;

/** A list as bad as they come, taken in by a coordinator at a browser: wrong rows come back as a file, mended; all is undone. */
@SpringBootTest(
        classes = {Mentoring.class, SignedInByHeader.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nastavnik.testing.accounts=memory", "spring.main.allow-bean-definition-overriding=true"})
@ContextConfiguration(initializers = DatabaseForTests.class)
class AwfulListBrowserTests {

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
    void goesFromTheUploadToTheSchoolAndBack() {
        TenantId school = schools.school();
        PageInspection inspection = new PageInspection();
        try (Chromium chromium = new Chromium();
                BrowserVisitor visitor = chromium.visitor(
                        "http://localhost:" + port,
                        inspection,
                        Map.of(SignedInByHeader.HEADER, coordinatorOf(school).toString()))) {
            walk(visitor, schools.base(school));
        }
        assertThat(inspection.troubles()).isEmpty();
        assertThat(inspection.pages()).isGreaterThan(5);
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

    private UserId coordinatorOf(TenantId school) {
        UserId user = new UserId(UUID.randomUUID());
        memberships.grant(user, school, Role.COORDINATOR, LocalDate.now(clock).minusYears(1));
        return user;
    }
}
