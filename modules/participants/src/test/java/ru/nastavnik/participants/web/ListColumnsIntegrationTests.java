package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.participants.roster.SchoolLists.cells;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.roster.SchoolLists;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class ListColumnsIntegrationTests {

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
    void anUnknownColumnIsSaidOnceAndRememberedForAllListsOfTheSchool() {
        String path = uploaded();
        Walk.Answer plan = walk.open(path);
        assertThat(plan.text()).contains("Незнакомые столбцы", "Столбец «Появился на свет» — это");
        assertThat(walk.submit(path + "/columns", "heading", "Появился на свет", "kind", "BIRTH")
                        .status())
                .isEqualTo(302);
        assertThat(walk.open(path).text()).contains("Добавим: 2", "04.02.2013").doesNotContain("Незнакомые столбцы");
        assertThat(walk.open(uploaded("ПОЯВИЛСЯ  на свёт")).text()).contains("04.02.2013");
        walk.submit(path + "/commit");
        assertThat(listed()).allMatch(person -> person.birthDate().isPresent());
    }

    @Test
    void anotherSchoolHasNotHeardOfIt() {
        walk.submit(uploaded() + "/columns", "heading", "Появился на свет", "kind", "BIRTH");
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        assertThat(walk.open(uploaded()).text()).contains("Незнакомые столбцы").doesNotContain("04.02.2013");
    }

    @Test
    void aMisreadColumnIsPutRightAndTakenBack() {
        String path = path(walk.upload(
                "a.xlsx", SchoolLists.sheet("Лист1", cells("ФИО", "Класс", "Год"), cells("Чижов Лев", "7А", "7 Б"))));
        walk.submit(path + "/columns", "heading", "Год", "kind", "CLASS");
        assertThat(walk.open(path).text()).contains("7 Б");
        walk.submit(path + "/columns", "heading", "Год", "kind", "");
        assertThat(walk.open(path).text()).contains("7 А").doesNotContain("7 Б");
    }

    @Test
    void whatIsNeverTakenIsNotKeptAndCannotBeSaidToBeSomethingElse() {
        String path = path(walk.upload(
                "a.xlsx",
                SchoolLists.sheet(
                        "Лист1", cells("ФИО", "Класс", "СНИЛС"), cells("Чижов Лев", "7А", "112-233-445 95"))));
        assertThat(walk.open(path).page().select("input[name=heading][value=СНИЛС]"))
                .isEmpty();
        assertThat(walk.submit(path + "/columns", "heading", "СНИЛС", "kind", "NAME")
                        .status())
                .isEqualTo(422);
        assertThat(in(() -> sql.sql("select count(*) from heading_meaning")
                        .query(Integer.class)
                        .single()))
                .isZero();
        byte[] kept = in(() ->
                sql.sql("select content from roster_source").query(byte[].class).single());
        assertThat(ru.nastavnik.platform.spreadsheets.PackedSheets.unpack(kept)
                        .getFirst()
                        .rows())
                .extracting(row -> row.text(2))
                .containsExactly("СНИЛС", "");
    }

    @Test
    void aListThatCouldNotBeReadSoStaysAsItWas() {
        String path = uploaded();
        assertThat(walk.submit(path + "/columns", "heading", "ФИО", "kind", "OTHER")
                        .status())
                .isEqualTo(422);
        assertThat(walk.open(path).text()).contains("Добавим: 2");
        assertThat(walk.open(uploaded()).text()).contains("Добавим: 2");
    }

    @Test
    void aListThatIsInTheSchoolIsNotReadAgain() {
        String path = uploaded();
        walk.submit(path + "/commit");
        assertThat(walk.submit(path + "/columns", "heading", "Появился на свет", "kind", "BIRTH")
                        .status())
                .isEqualTo(422);
        assertThat(walk.open(path).page().select("form[action$=columns]")).isEmpty();
    }

    @Test
    void whatAListWasReadFromGoesWhenAnybodyIsErased() {
        walk.submit(uploaded() + "/commit");
        uploaded();
        UUID erased = listed().getFirst().id().value();
        assertThat(in(() -> sql.sql("select count(*) from roster_source")
                        .query(Integer.class)
                        .single()))
                .isOne();
        in(() -> sql.sql("select count(*) from erase_in_lists(:who, current_date)")
                .param("who", erased)
                .query(Integer.class)
                .single());
        assertThat(in(() -> sql.sql("select count(*) from roster_source")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private String uploaded() {
        return uploaded("Появился на свет");
    }

    private String uploaded(String heading) {
        return path(walk.upload(
                "7А.xlsx",
                SchoolLists.sheet(
                        "Лист1",
                        cells("ФИО", "Класс", heading),
                        cells("Чижов Лев", "7А", "04.02.2013"),
                        cells("Грачёв Лев", "7А", "05.03.2013"))));
    }

    private String path(Walk.Answer upload) {
        assertThat(upload.status()).isEqualTo(302);
        return upload.location().substring(walk.base().length());
    }

    private List<Person> listed() {
        return in(people::listed);
    }

    private <T> T in(Supplier<T> work) {
        return schools.inSchool(school, work);
    }
}
