package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.roster.SchoolLists.cells;
import static ru.nastavnik.participants.roster.SchoolLists.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.roster.ListFile;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.PackedSheets;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** A list that does not say where its names are is not refused: the school is asked once and remembers. */
@TenantTest
class ListsToExplainIntegrationTests {

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private SchoolSql sql;

    private TenantId school;
    private Walk walk;

    @BeforeEach
    void enter() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
    }

    @Test
    void isAskedAboutAndReadOnceItIsExplained() {
        String path = uploaded(contingent());
        Walk.Answer asked = walk.open(path);
        assertThat(asked.text())
                .contains("Где здесь имена?", "Контингент", "Чижов Лев Ильич")
                .doesNotContain("Добавим");
        assertThat(asked.page().select("form[action$=commit]")).isEmpty();
        assertThat(offered(asked)).containsEntry("Контингент", "NAME").containsEntry("Появился", "");
        assertThat(listed()).isEmpty();

        assertThat(explain(path, Map.of("Появился", "BIRTH"))).isEqualTo(302);
        assertThat(walk.open(path).text()).contains("Добавим: 2", "04.02.2013").doesNotContain("Где здесь имена?");
        walk.submit(path + "/commit");
        assertThat(listed()).containsExactlyInAnyOrder("Чижов Лев Ильич", "Грачёва Анна");
    }

    @Test
    void isReadAtOnceWhenTheNextFileHasTheSameHeadingsAndAskedAboutInAnotherSchool() {
        explain(uploaded(contingent()), Map.of("Появился", "BIRTH"));
        assertThat(walk.open(uploaded(contingent())).text()).contains("Добавим: 2", "04.02.2013");
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        assertThat(walk.open(uploaded(contingent())).text()).contains("Где здесь имена?");
    }

    @Test
    void mayHaveSurnameGivenNameAndPatronymicApart() {
        byte[] apart = sheet(
                "Лист1",
                cells("Ф", "И", "О", "Класс"),
                cells("Чижов", "Лев", "Ильич", "7А"),
                cells("Грачёва", "Анна", "Олеговна", "7Б"));
        String path = uploaded(apart);
        assertThat(offered(walk.open(path)))
                .containsEntry("Ф", "SURNAME")
                .containsEntry("И", "GIVEN")
                .containsEntry("О", "PATRONYMIC")
                .containsEntry("Класс", "CLASS");
        explain(path, Map.of());
        assertThat(walk.open(path).text()).contains("Добавим: 2", "Грачёва Анна Олеговна");
        assertThat(walk.open(uploaded(apart)).text()).contains("Добавим: 2");
    }

    @Test
    void mayHaveNoHeadingsAtAllAndItsAddressesAreNeitherShownNorKept() {
        byte[] bare = sheet(
                "Лист1",
                cells("г. Томск, ул. Речная, 5", "Чижов Лев Ильич", "04.02.2013"),
                cells("г. Томск, пер. Садовый, 7", "Грачёва Анна", "05.03.2013"));
        String path = uploaded(bare);
        Walk.Answer asked = walk.open(path);
        assertThat(asked.text())
                .contains("2-й, без названия", "Не берём и не храним столбцы без названия: 1.")
                .doesNotContain("Речная");
        byte[] kept = in(() ->
                sql.sql("select content from roster_source").query(byte[].class).single());
        assertThat(PackedSheets.unpack(kept).getFirst().rows())
                .extracting(row -> row.text(0))
                .containsOnly("");
        String birth = offered(asked).keySet().stream()
                .filter(heading -> heading.startsWith("#3"))
                .findFirst()
                .orElseThrow();
        explain(path, Map.of(birth, "BIRTH"));
        assertThat(walk.open(path).text()).contains("Добавим: 2", "04.02.2013");
        assertThat(walk.open(uploaded(bare)).text()).contains("Добавим: 2", "05.03.2013");
    }

    @Test
    void isNotReadBeforeItIsSaidWhereTheNamesAre() {
        String path = uploaded(contingent());
        assertThat(explain(path, Map.of("Контингент", ""))).isEqualTo(422);
        assertThat(explain(path, Map.of("Контингент", "POST"))).isEqualTo(422);
        assertThat(walk.submit(path + "/commit").status()).isEqualTo(422);
        assertThat(walk.open(path).text()).contains("Где здесь имена?");
        assertThat(in(() -> sql.sql("select count(*) from heading_meaning")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void keepsOtherFilesFromWaitingAndIsReadWithThemOnceExplained() {
        Walk.Answer sent = walk.upload(
                new ListFile("7А.xlsx", contingent()),
                new ListFile("8А.xlsx", sheet("Лист1", cells("ФИО", "Класс"), cells("Дятлов Пётр", "8А"))));
        String path = sent.location().substring(walk.base().length());
        assertThat(walk.open(path).text()).contains("Добавим: 1", "В файле «7А.xlsx» не сказано", "Где здесь имена?");
        explain(path, Map.of());
        assertThat(walk.open(path).text()).contains("Добавим: 3").doesNotContain("не сказано");
    }

    @Test
    void isStillRefusedWhereNoColumnCanBeOneOfNames() {
        Walk.Answer refused = walk.upload("a.xlsx", sheet("Лист1", cells("Прибыло", "2"), cells("Выбыло", "1")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Не нашли строку с заголовками");
    }

    private static byte[] contingent() {
        return sheet(
                "Лист1",
                cells("Контингент", "Появился", "СНИЛС"),
                cells("Чижов Лев Ильич", "04.02.2013", "112-233-445 95"),
                cells("Грачёва Анна", "05.03.2013", "112-233-445 96"));
    }

    private String uploaded(byte[] file) {
        Walk.Answer sent = walk.upload("7А.xlsx", file);
        assertThat(sent.status()).as(sent.text()).isEqualTo(302);
        return sent.location().substring(walk.base().length());
    }

    /** What the page would send if its button were pressed now: a kind by heading. */
    private static Map<String, String> offered(Walk.Answer page) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (Element row : page.page().select("form:has(table) tr:has(select[name=kind])")) {
            offered.put(
                    row.select("input[name=heading]").val(),
                    row.select("option[selected]").val());
        }
        return offered;
    }

    private int explain(String path, Map<String, String> otherwise) {
        List<String> sent = new ArrayList<>();
        offered(walk.open(path))
                .forEach((heading, kind) ->
                        sent.addAll(List.of("heading", heading, "kind", otherwise.getOrDefault(heading, kind))));
        return walk.submit(path + "/columns", sent.toArray(String[]::new)).status();
    }

    private List<String> listed() {
        return in(people::listed).stream().map(person -> person.name().full()).toList();
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
