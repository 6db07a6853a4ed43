package ru.nastavnik.participants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.nastavnik.participants.ClassGroup;
import ru.nastavnik.participants.People;
import ru.nastavnik.participants.Person;
import ru.nastavnik.participants.PersonDetails;
import ru.nastavnik.participants.PersonId;
import ru.nastavnik.participants.PersonKind;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.participants.rights.AccessEntry;
import ru.nastavnik.participants.rights.AccessJournal;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.RowsAbout;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** No page shows more of a person than name and class unless the journal says so. */
@TenantTest
class ViewsIntegrationTests {

    /** Pages that show the birth date and leave no row, each with its reason. */
    private static final Set<String> NOT_VIEWS = Set.of();

    @Autowired
    private SchoolFixture schools;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private AccessJournal journal;

    @Autowired
    private SchoolSql sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Value("${nastavnik.tenancy.url}")
    private String url;

    private TenantId school;
    private Walk walk;
    private PersonId lev;

    @BeforeEach
    void aPerson() {
        school = schools.school();
        walk = new Walk(mvc, schools.base(school), schools.as(school, Role.COORDINATOR));
        lev = schools.inSchool(
                school,
                () -> people.add(
                                new PersonName("Чижов", "Лев", null),
                                PersonKind.PUPIL,
                                PersonDetails.of(new ClassGroup(9, "Б"), null).born(2011, LocalDate.of(2011, 2, 7)))
                        .id());
    }

    @Test
    void tellsWhoSawTheCard() {
        assertThat(walk.open("/people/" + lev + "/views").text()).contains("Пока никто не смотрел");
        walk.open("/people/" + lev);
        walk.open("/people");

        assertThat(walk.open("/people/" + lev + "/views").text())
                .contains("2 просмотра", "n-test-tst, куратор", "карточка человека", "список школы", "дата рождения");
        assertThat(walk.open("/people/rights/views").text()).contains("Цепочка цела: 2 записи");
    }

    @Test
    void showsTheChainToTheDirectorAndTheViewsOfAPersonToTheCoordinatorOnly() {
        Walk director = new Walk(mvc, schools.base(school), schools.as(school, Role.DIRECTOR));

        assertThat(director.open("/people/rights/views").status()).isEqualTo(200);
        assertThat(director.open("/people/" + lev + "/views").status()).isEqualTo(404);
    }

    @Test
    void saysWhereTheChainIsBroken() throws SQLException {
        walk.open("/people/" + lev);
        walk.open("/people/" + lev);
        as("update %s.access_view set login = 'x' where number = 2");

        assertThat(walk.open("/people/rights/views").text()).contains("Цепочка нарушена со строки 2");
    }

    @Test
    void everyPageThatShowsABirthDateIsAViewOfThePerson() {
        List<String> paths = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        && mapping.getProducesCondition().getProducibleMediaTypes().stream()
                                .allMatch(type -> type.includes(MediaType.TEXT_HTML)))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/s/{alias}/people"))
                .map(path -> path.replace("/s/{alias}", "")
                        .replace("{number}", "1")
                        .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                        .replaceAll("\\{\\w+}", lev.toString()))
                .sorted()
                .toList();
        assertThat(paths).hasSizeGreaterThan(7);
        int views = 0;
        for (String path : paths) {
            int before = seen();
            Walk.Answer page = walk.open(path);
            if (page.page().html().contains("07.02.2011") && !NOT_VIEWS.contains(path)) {
                assertThat(seen()).as("views after %s", path).isGreaterThan(before);
                views++;
            }
        }
        assertThat(views).isGreaterThan(1);
    }

    @Test
    void showsNoPageThatTheJournalRefuses() throws SQLException {
        as("revoke insert on %s.access_view from %1$s");

        for (String path :
                List.of("/people/" + lev, "/people", "/people/requests", "/people/readiness?group=9%20%D0%91")) {
            assertThatThrownBy(() -> walk.open(path))
                    .as(path)
                    .rootCause()
                    .hasMessageContaining("permission denied for table access_view");
        }
        assertThat(walk.open("/people/" + lev + "/views").status()).isEqualTo(200);
    }

    @Test
    void writesDownTheSheetsAndTheSlipsToo() {
        Person olga = schools.inSchool(
                school, () -> people.add(new PersonName("Соколова", "Ольга", null), PersonKind.STAFF, null, "учитель"));
        walk.open("/people/requests?group=9%20%D0%91");
        walk.open("/people/readiness");
        walk.open("/people/consents?group=adults");
        walk.open("/people/access");
        walk.submit("/people/access", "chosen", olga.id().toString());

        assertThat(schools.inSchool(school, () -> journal.of(lev, 20)))
                .extracting(AccessEntry::place)
                .containsExactly("REQUESTS");
        assertThat(schools.inSchool(school, () -> journal.of(olga.id(), 20)))
                .extracting(AccessEntry::place)
                .containsExactly("SLIPS", "ACCESS", "CONSENTS", "READINESS");
    }

    @Test
    void givesOutEverythingThatIsKeptAndWritesDownThatItDid() {
        walk.open("/people/" + lev);
        Walk.Answer page = walk.open("/people/" + lev + "/export");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Чижов", "Дата рождения", "07.02.2011", "n-test-tst, куратор: карточка человека")
                .doesNotContain("name_key", "name_latin");
        assertThat(walk.open("/people/" + lev + "/export.json").text()).contains("\"surname\" : \"Чижов\"");
        assertThat(walk.open("/people/" + UUID.randomUUID() + "/export").status())
                .isEqualTo(404);
        assertThat(schools.inSchool(school, () -> journal.of(lev, 20)))
                .extracting(AccessEntry::place)
                .containsExactly("EXPORT", "EXPORT", "CARD");
    }

    @Test
    void givesOutTheRolesOfWhoCanSignIn() {
        Person olga = schools.inSchool(
                school, () -> people.add(new PersonName("Соколова", "Ольга", null), PersonKind.STAFF, null, "учитель"));
        walk.submit("/people/access", "chosen", olga.id().toString());

        assertThat(walk.open("/people/" + olga.id() + "/export").text()).contains("Роли в системе", "наставник");
    }

    private int seen() {
        return schools.inSchool(school, () -> journal.of(lev, 1000)).size();
    }

    private void as(String deedOfTheServersOwner) throws SQLException {
        String schema = schools.inSchool(
                school,
                () -> sql.sql("select current_schema()").query(String.class).single());
        try (RowsAbout owner = new RowsAbout(url, schema)) {
            owner.run(deedOfTheServersOwner);
        }
    }
}
