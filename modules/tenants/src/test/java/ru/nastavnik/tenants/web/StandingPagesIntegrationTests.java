package ru.nastavnik.tenants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolClosed;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolStatus;
import ru.nastavnik.tenants.Schools;
import ru.nastavnik.tenants.SchoolsFixture;

/** What a school's people and strangers see of a school that the centre has suspended or archived. */
@TenantTest
class StandingPagesIntegrationTests {

    @Autowired
    MockMvc pages;

    @Autowired
    SchoolFixture fixture;

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Autowired
    SchoolSql sql;

    @Test
    void closesASuspendedSchoolToItsOwnPeopleWithASentenceAndOpensItAgain() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 541"));
        RequestPostProcessor director = fixture.as(school.id(), Role.DIRECTOR);
        String page = "/s/" + school.alias().value() + "/coordinators";
        pages.perform(get(page).with(director)).andExpect(status().isOk());

        change(school, "suspend");
        assertThat(why(page, director)).isEqualTo(SchoolClosed.Why.SUSPENDED);
        pages.perform(card(school))
                .andExpect(content().string(containsString("Снова открыть школу")))
                .andExpect(content().string(not(containsString("Приостановить школу"))));

        change(school, "reopen");
        pages.perform(get(page).with(director)).andExpect(status().isOk());
    }

    @Test
    void leadsPeopleOfASuspendedSchoolToItsSentenceAndNotToTheirDirector() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 549"));
        RequestPostProcessor mentor = fixture.as(school.id(), Role.MENTOR);

        change(school, "suspend");
        pages.perform(get("/").with(mentor))
                .andExpect(redirectedUrl("/s/" + school.alias().value()));

        change(school, "archive");
        pages.perform(get("/").with(mentor)).andExpect(view().name("platform/nowhere"));
    }

    @Test
    void archivesASuspendedSchoolForGood() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 542"));
        RequestPostProcessor director = fixture.as(school.id(), Role.DIRECTOR);
        pages.perform(asAdmin(school, "archive")).andExpect(status().isUnprocessableContent());

        change(school, "suspend");
        change(school, "archive");

        assertThat(why("/s/" + school.alias().value() + "/coordinators", director))
                .isEqualTo(SchoolClosed.Why.ARCHIVED);
        pages.perform(asAdmin(school, "reopen"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("уже другое")));
        assertThat(fixture.inRegion(() -> schools.find(school.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(SchoolStatus.ARCHIVED);
    }

    @Test
    void answers503ForASchoolThatIsBeingRestoredAndForNoOther() throws Exception {
        School restored = joining.join(SchoolsFixture.aNewSchool("СОШ № 545"));
        School other = joining.join(SchoolsFixture.aNewSchool("СОШ № 546"));
        RequestPostProcessor person = fixture.as(restored.id(), Role.DIRECTOR);
        String page = "/s/" + restored.alias().value() + "/coordinators";
        fixture.inRegion(() -> sql.sql("update school_schema set state = 'RESTORING' where school = ?")
                .param(restored.id().value())
                .update());

        await().untilAsserted(() -> pages.perform(get(page).with(person))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10")));
        pages.perform(get(page).with(fixture.as(other.id(), Role.DIRECTOR))).andExpect(status().isNotFound());
        pages.perform(get("/s/" + other.alias().value() + "/coordinators").with(fixture.as(other.id(), Role.DIRECTOR)))
                .andExpect(status().isOk());
    }

    @Test
    void tellsStrangersNothingOfASuspendedSchool() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 543"));
        change(school, "suspend");

        pages.perform(get("/s/" + school.alias().value() + "/coordinators")
                        .with(fixture.as(fixture.school(), Role.DIRECTOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsNobodyButTheCentreSuspend() throws Exception {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 544"));

        pages.perform(post("/region/schools/" + school.id() + "/suspend")
                        .with(fixture.asRegion(Role.REGION_ANALYST))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(fixture.inRegion(() -> schools.find(school.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(SchoolStatus.WORKING);
    }

    private SchoolClosed.Why why(String page, RequestPostProcessor person) throws Exception {
        Object closed = pages.perform(get(page).with(person))
                .andExpect(status().isForbidden())
                .andExpect(header().doesNotExist("Retry-After"))
                .andReturn()
                .getRequest()
                .getAttribute(SchoolClosed.ATTRIBUTE);
        return ((SchoolClosed) closed).why();
    }

    private void change(School school, String how) throws Exception {
        pages.perform(asAdmin(school, how)).andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder card(School school) {
        return get("/region/schools/" + school.id()).with(fixture.asRegion(Role.REGION_ADMIN));
    }

    private MockHttpServletRequestBuilder asAdmin(School school, String how) {
        return post("/region/schools/" + school.id() + "/" + how)
                .with(fixture.asRegion(Role.REGION_ADMIN))
                .with(csrf());
    }
}
