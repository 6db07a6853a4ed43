package ru.nastavnik.tenants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Row;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.AccountsForTests;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.tenants.Appointments;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolsFixture;

@TenantTest
class SchoolPagesIntegrationTests {

    @Autowired
    MockMvc pages;

    @Autowired
    SchoolFixture fixture;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    Joining joining;

    @Autowired
    Appointments appointments;

    @AfterEach
    void everythingAnswersAgain() {
        accounts.comeBack();
    }

    @Test
    void addsASchoolAndShowsItsCardWithTheSlip() throws Exception {
        String card = add("СОШ № 501", "7000000028", "");

        pages.perform(get(card).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/s/tomsk-501")))
                .andExpect(content().string(containsString("Напечатать памятку")));
    }

    @Test
    void saysWhatIsLeftWhenTheSignInServerIsDownAndContinues() throws Exception {
        accounts.goDown();
        String card = add("СОШ № 502", "7000000028", "");
        pages.perform(get(card).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(containsString("Сервер входа не отвечает.")))
                .andExpect(content().string(containsString("Школа сохранена.")))
                .andExpect(content().string(containsString("База создана.")))
                .andExpect(content().string(containsString("вход директора.")))
                .andExpect(content().string(containsString("Продолжить")));

        accounts.comeBack();
        pages.perform(asAdmin(post(card + "/resume"))).andExpect(status().is3xxRedirection());

        pages.perform(get(card).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(not(containsString("Продолжить"))));
    }

    @Test
    void saysWhatIsWrongWithWhatWasTyped() throws Exception {
        pages.perform(asAdmin(post("/region/schools"))
                        .param("name", "")
                        .param("inn", "7000000013")
                        .param("alias", "Школа"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("не сходится контрольная цифра")))
                .andExpect(content().string(containsString("латинские буквы")))
                .andExpect(content().string(containsString("Заполните это поле.")));
    }

    @Test
    void saysThatAnAliasIsTaken() throws Exception {
        add("СОШ № 503", "7000000028", "tomsk-mine");

        pages.perform(asAdmin(school("СОШ № 504", "7000000028", "tomsk-mine")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Имя tomsk-mine уже занято: оно у школы «СОШ № 503»")));
    }

    @Test
    void findsSchoolsByPartOfTheNameAndStatus() throws Exception {
        add("Гимназия № 505", "7000000028", "");

        pages.perform(get("/region/schools?text=гимназия № 505&status=WORKING&municipality=69701000")
                        .with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Гимназия № 505")))
                .andExpect(content().string(not(containsString("Добавить школу"))));
        pages.perform(get("/region/schools?text=100%_нет").with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(content().string(containsString("Таких школ нет")));
    }

    @Test
    void letsAnAnalystReadButNotWrite() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 506"));

        pages.perform(get("/region/schools/" + school.id()).with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Напечатать памятку"))));
        pages.perform(get("/region/schools/new").with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isNotFound());
        pages.perform(school("СОШ № 507", "7000000028", "")
                        .with(fixture.asRegion(Role.REGION_ANALYST))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void takesARegisterStepByStep() throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "реестр.csv", "text/csv", """
                Название;ИНН;ОКТМО;Вид;Директор
                СОШ № 508;7000000028;69701000;СОШ;Белоусова Мария Львовна
                СОШ № 509;7000000029;69701000;СОШ;Белоусова Мария Львовна
                """.getBytes());
        String plan = pages.perform(multipart("/region/schools/register")
                        .file(file)
                        .with(fixture.asRegion(Role.REGION_ADMIN))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(plan).isNotNull();
        pages.perform(get(plan).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(containsString("Добавим: 1. Уже есть: 0. С ошибкой: 1.")));

        pages.perform(asAdmin(post(plan))).andExpect(status().is3xxRedirection());

        pages.perform(get(plan).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(containsString("Работают 0 из 1.")))
                .andExpect(content().string(containsString("ИНН 7000000029 неверен")));
        pages.perform(get(plan + "/progress").with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hx-get")));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "список.csv", "text/csv", "Класс;ФИО\n9;Зимин\n".getBytes());

        pages.perform(multipart("/region/schools/register")
                        .file(file)
                        .with(fixture.asRegion(Role.REGION_ADMIN))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("не нашлась строка с названиями столбцов")));
    }

    @Test
    void letsTheDirectorNameACoordinatorAndPrintTheSlip() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 510"));
        String path = "/s/" + school.alias() + "/coordinators";
        pages.perform(get(path).with(fixture.as(school.id(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Куратор ещё не назначен")));

        pages.perform(naming(path).with(fixture.as(school.id(), Role.DIRECTOR)).with(csrf()))
                .andExpect(status().is3xxRedirection());

        String coordinator = appointments.of(school.id()).stream()
                .filter(it -> it.role() == Role.COORDINATOR)
                .findAny()
                .orElseThrow()
                .id()
                .toString();
        pages.perform(get(path).with(fixture.as(school.id(), Role.DIRECTOR)))
                .andExpect(content().string(containsString("Летова Анна Петровна")))
                .andExpect(content().string(containsString("№ 198-од от 24.08.2026")));
        pages.perform(post(path + "/" + coordinator + "/slip")
                        .with(fixture.as(school.id(), Role.DIRECTOR))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Летова Анна Петровна")));
    }

    @Test
    void writesTheCoordinatorsIntoAWorkbookForTheDirectorAlone() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 513"));
        String path = "/s/" + school.alias() + "/coordinators";
        pages.perform(naming(path).with(fixture.as(school.id(), Role.DIRECTOR)).with(csrf()));

        pages.perform(get(path).with(fixture.as(school.id(), Role.DIRECTOR)))
                .andExpect(content().string(containsString(path + "/table.xlsx")));
        byte[] file = pages.perform(get(path + "/table.xlsx")
                        .with(fixture.as(school.id(), Role.DIRECTOR))
                        .locale(Locale.of("ru")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<Row> rows =
                Spreadsheets.usual().read("table.xlsx", file).getFirst().rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text(0)).isEqualTo("ФИО");
        assertThat(rows.getLast().text(0)).isEqualTo("Летова Анна Петровна");
        assertThat(rows.getLast().text(1)).isEqualTo("198-од");
        assertThat(rows.getLast().date(2)).contains(LocalDate.of(2026, 8, 24));
        pages.perform(get(path + "/table.xlsx").with(fixture.as(school.id(), Role.COORDINATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsTheDirectorsPageFromACoordinator() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 511"));

        pages.perform(get("/s/" + school.alias() + "/coordinators").with(fixture.as(school.id(), Role.COORDINATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsTheRegionEnterTheOrderInTheDirectorsPlace() throws Exception {
        TenantId school = joining.join(SchoolsFixture.aNewSchool("СОШ № 512")).id();
        String card = "/region/schools/" + school;
        pages.perform(get(card + "/coordinators/new").with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().isOk());
        pages.perform(asAdmin(post(card + "/coordinators")).param("name", "Летова"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Напишите фамилию и имя")));

        pages.perform(naming(card + "/coordinators")
                        .with(fixture.asRegion(Role.REGION_ADMIN))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        pages.perform(get(card).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(containsString("Летова Анна Петровна")));
        pages.perform(get(card + "/director").with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().isOk());
    }

    private String add(String name, String inn, String alias) throws Exception {
        String card = pages.perform(asAdmin(school(name, inn, alias)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(card).isNotNull();
        return card;
    }

    private MockHttpServletRequestBuilder asAdmin(MockHttpServletRequestBuilder request) {
        return request.with(fixture.asRegion(Role.REGION_ADMIN)).with(csrf());
    }

    private static MockHttpServletRequestBuilder school(String name, String inn, String alias) {
        return post("/region/schools")
                .param("name", name)
                .param("shortName", name)
                .param("inn", inn)
                .param("municipality", "69701000")
                .param("kind", "SECONDARY")
                .param("director", "Белоусова Мария Львовна")
                .param("alias", alias);
    }

    private static MockHttpServletRequestBuilder naming(String path) {
        return post(path)
                .param("name", "Летова Анна Петровна")
                .param("orderNumber", "198-од")
                .param("orderDate", "24.08.2026")
                .param("from", "24.08.2026");
    }
}
