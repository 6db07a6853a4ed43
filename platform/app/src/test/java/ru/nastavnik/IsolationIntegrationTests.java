package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** Two schools that hold a person under the same identifier: whoever works in one never meets the other's. */
@TenantTest
class IsolationIntegrationTests {

    private static final UUID SAME = UUID.fromString("01999999-0000-7000-8000-000000000001");
    private static final String OWN = "Свойская";
    private static final String FOREIGN = "Чужанинова";

    private final SchoolFixture schools;
    private final MockMvc web;
    private final SchoolSql sql;
    private final RequestMappingHandlerMapping handlers;
    private TenantId own;
    private TenantId foreign;

    @Autowired
    IsolationIntegrationTests(
            SchoolFixture schools,
            MockMvc web,
            SchoolSql sql,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.schools = schools;
        this.web = web;
        this.sql = sql;
        this.handlers = handlers;
    }

    @BeforeEach
    void twoSchoolsWithTheSamePerson() {
        own = schools.school();
        foreign = schools.school();
        enter(own, OWN);
        enter(foreign, FOREIGN);
    }

    @Test
    void everyPageOfOneSchoolShowsNothingOfTheOther() throws Exception {
        RequestPostProcessor coordinator = schools.as(own, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR);
        int shown = 0;
        for (String page : pages()) {
            MockHttpServletResponse answer = open(schools.base(own) + page, coordinator);
            assertThat(answer.getContentAsString()).as(page).doesNotContain(FOREIGN);
            shown += answer.getContentAsString().contains(OWN) ? 1 : 0;
        }
        assertThat(shown).as("pages that name the school's own person").isPositive();
    }

    @Test
    void noPageOfASchoolAnswersTheCoordinatorOfAnother() throws Exception {
        RequestPostProcessor stranger = schools.as(foreign, Role.COORDINATOR, Role.DIRECTOR, Role.MENTOR);
        for (String page : pages()) {
            assertThat(open(schools.base(own) + page, stranger).getStatus())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void noPageOfASchoolAnswersTheRegionOrSomebodyWithoutAnyRole() throws Exception {
        for (RequestPostProcessor someone :
                List.of(schools.asRegion(Role.REGION_ADMIN), schools.asRegion(Role.DIRECTOR))) {
            for (String page : pages()) {
                assertThat(open(schools.base(own) + page, someone).getStatus())
                        .as(page)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noPageOfASchoolAnswersSomebodyWhoIsNotSignedIn() throws Exception {
        for (String page : pages()) {
            assertThat(web.perform(get(schools.base(own) + page))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isIn(302, 401);
        }
    }

    @Test
    void aMentorOpensOnlyTheirOwnPages() throws Exception {
        RequestPostProcessor mentor = schools.as(own, Role.MENTOR);
        List<String> open = Stream.concat(Stream.of(""), pages().stream())
                .distinct()
                .filter(page -> {
                    try {
                        return open(schools.base(own) + page, mentor).getStatus() != 404;
                    } catch (Exception e) {
                        throw new IllegalStateException(page, e);
                    }
                })
                .toList();
        assertThat(open).isSubsetOf("", "/my");
    }

    private MockHttpServletResponse open(String address, RequestPostProcessor someone) throws Exception {
        return web.perform(get(address).with(someone)).andReturn().getResponse();
    }

    /** Every address below a school that answers GET, with the same identifier in every place that takes one. */
    private List<String> pages() {
        List<String> pages = handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/s/{"))
                .map(pattern -> pattern.replaceFirst("/s/\\{[^}]*}", ""))
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", SAME.toString()))
                .distinct()
                .toList();
        assertThat(pages).hasSizeGreaterThan(8);
        return pages;
    }

    private void enter(TenantId school, String surname) {
        schools.inSchool(
                school,
                () -> sql.sql("""
                        insert into person (id, version, surname, given, name_key, kind, post)
                        values (?, 0, ?, 'Мира', lower(?), 'STAFF', 'учитель')
                        """).params(SAME, surname, surname + " мира").update());
    }
}
