package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.Readiness;
import ru.nastavnik.participants.Requests;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Sheet;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.SchoolRows;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.AwfulList;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** A list as bad as they come goes from its upload to the people of the school, and back. */
@TenantTest
class AwfulListIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Requests requests;

    @Autowired
    private Readiness readiness;

    @Autowired
    private SchoolRows rows;

    @Autowired
    private SchoolSql sql;

    @Autowired
    private Clock clock;

    private TenantId school;
    private Walk walk;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
    }

    @Test
    void goesFromTheUploadToTheSchoolAndBack() {
        String first = upload(AwfulList.files().stream()
                .map(file -> new ListFile(file.name(), file.content()))
                .toArray(ListFile[]::new));
        planSaysWhatWillHappen(walk.open(first));
        assertThat(listed()).isEmpty();

        walk.submit(first + "/commit");
        assertThat(listed())
                .containsExactlyInAnyOrder(
                        "Гагарина 9 А 09.03.2011",
                        "Чижов 9 А 12.06.2011",
                        "Дятлов 9 А 2011",
                        "Снегирёва 9 Б 04.02.2011",
                        "Снегирева 9 Б 05.02.2011",
                        "Сорокин 9 Б 2011",
                        "Зяблик 7 А 09.09.2013",
                        "Воробьёв 7 А ?",
                        "Птицына 5 Б 05.02.2015",
                        "Соколова учитель ?",
                        "Совин педагог-психолог ?");
        nothingSecretIsKept();

        String second = upload(new ListFile("исправлено.xlsx", mended(walk.download(first + "/to-mend.xlsx"))));
        assertThat(walk.open(second).text())
                .contains("Добавим: 2", "Обновим: 2")
                .doesNotContain("Ошибок", "Есть в школе, но нет в файле");
        walk.submit(second + "/commit");
        assertThat(listed())
                .hasSize(13)
                .contains(
                        "Ковалёв 9 А 01.05.2011",
                        "Дятлов 9 А 28.02.2011",
                        "Воробьёв 7 А 01.01.2013",
                        "Птицын 5 А 04.02.2015");

        requestAndReadiness();

        walk.submit(second + "/undo");
        assertThat(listed())
                .hasSize(11)
                .contains("Дятлов 9 А 2011", "Воробьёв 7 А ?")
                .doesNotContain("Ковалёв 9 А 01.05.2011", "Птицын 5 А 04.02.2015");
        walk.submit(first + "/undo");
        assertThat(listed()).containsExactlyInAnyOrder("Птицына 5 Б 05.02.2015", "Соколова учитель ?");
        assertThat(walk.open(first).text()).contains("Загрузка отменена");
    }

    @Test
    void nothingOfItIsTakenUnlessItIsCommitted() {
        upload(new ListFile("a.xlsx", AwfulList.files().getFirst().content()));
        assertThat(listed()).isEmpty();
    }

    private void planSaysWhatWillHappen(Walk.Answer plan) {
        assertThat(plan.text())
                .contains("Добавим: 11", "Ошибок: 2", "Повторы в файле: 1", "Выбыли по списку: 1")
                .contains("СНИЛС", "Паспорт", "Адрес проживания", "E-mail", "Телефон мамы")
                .contains("Листы без списка пропустили: Движение", "Файл «приказ о движении.pdf» не взяли");
        AwfulList.SECRETS.forEach(secret -> assertThat(plan.text()).doesNotContain(secret));
        assertThat(walk.open(plan.page()
                                .select("a[href*=show=REPEAT]")
                                .attr("href")
                                .replace(walk.base(), ""))
                        .text())
                .contains("Гагарина", "Повторяет строку 7");
    }

    /** Neither the plan nor the people remember what nobody asked for. */
    private void nothingSecretIsKept() {
        for (String table : in(rows::tables)) {
            List<String> kept = in(() -> sql.sql("select row_to_json(t)::text from " + table + " t")
                    .query(String.class)
                    .list());
            assertThat(kept)
                    .as(table)
                    .noneMatch(row -> AwfulList.SECRETS.stream().anyMatch(row::contains));
        }
    }

    private static byte[] mended(byte[] toMend) {
        Sheet sheet = Spreadsheets.usual().read("chto-ispravit.xlsx", toMend).getFirst();
        List<Row> wrong = sheet.rows().subList(1, sheet.rows().size());
        assertThat(wrong).allSatisfy(row -> assertThat(row.text(0)).isNotEmpty());
        return AwfulList.mended(wrong.stream()
                .map(row -> List.of(row.text(0), row.text(1), row.text(2)))
                .toList());
    }

    private void requestAndReadiness() {
        Person eva = in(() -> people.named("Птицына")).getFirst();
        Person olga = in(() -> people.named("Соколова")).getFirst();
        walk.submit("/people/requests", "group", "5 Б", "was." + eva.id(), "/", "topic." + eva.id(), "ADAPTATION");
        assertThat(in(() -> requests.of(year()))).containsOnlyKeys(eva.id());
        assertThat(walk.open("/people/readiness?group=adults").text()).contains("Соколова");
        in(() -> {
            readiness.declare(olga.id(), year(), Set.of("MATHS"), 12, null);
            return true;
        });
        assertThat(in(() -> readiness.of(year()))).containsOnlyKeys(olga.id());
    }

    private String upload(ListFile... files) {
        Walk.Answer sent = walk.upload(files);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return sent.location().substring(walk.base().length());
    }

    private List<String> listed() {
        return in(people::listed).stream()
                .map(person -> person.name().surname() + " "
                        + person.classGroup()
                                .map(Object::toString)
                                .or(person::post)
                                .orElse("—") + " "
                        + person.birth().orElse("?"))
                .toList();
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
