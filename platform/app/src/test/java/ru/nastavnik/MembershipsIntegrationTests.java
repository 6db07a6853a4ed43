package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class MembershipsIntegrationTests {

    private final UserId user = new UserId(UUID.randomUUID());
    private final SchoolFixture schools;
    private final Memberships memberships;
    private final MockMvc web;
    private final SchoolSql sql;
    private final LocalDate today;

    @Autowired
    MembershipsIntegrationTests(
            SchoolFixture schools, Memberships memberships, MockMvc web, SchoolSql sql, Clock clock) {
        this.schools = schools;
        this.memberships = memberships;
        this.web = web;
        this.sql = sql;
        this.today = LocalDate.now(clock);
    }

    @Test
    void holdARoleFromItsFirstDayToItsLast() {
        TenantId school = schools.school();

        memberships.grant(user, school, Role.COORDINATOR, today.plusDays(1));
        assertThat(memberships.held(user, school)).isEmpty();

        memberships.grant(user, school, Role.MENTOR, today);
        memberships.grant(user, school, Role.MENTOR, today);
        assertThat(memberships.held(user, school)).containsExactly(Role.MENTOR);

        memberships.revoke(user, school, Role.MENTOR, today);
        assertThat(memberships.held(user, school)).containsExactly(Role.MENTOR);
        memberships.revoke(user, school, Role.MENTOR, today.minusDays(1));
        assertThat(memberships.held(user, school)).containsExactly(Role.MENTOR);
    }

    /** A coordinator who is replaced in the morning sees nothing by noon. */
    @Test
    void endAtOnceEvenOnTheDayTheyBegan() {
        TenantId school = schools.school();
        memberships.grant(user, school, Role.COORDINATOR, today);

        memberships.revoke(user, school, Role.COORDINATOR, today.minusDays(1));

        assertThat(memberships.held(user, school)).isEmpty();
    }

    @Test
    void holdNothingInAnotherSchool() {
        TenantId school = schools.school();
        memberships.grant(user, school, Role.DIRECTOR, today.minusYears(1));

        assertThat(memberships.held(user, schools.school())).isEmpty();
        assertThat(memberships.held(new UserId(UUID.randomUUID()), school)).isEmpty();
    }

    @Test
    void refuseARoleOfTheRegion() {
        TenantId school = schools.school();

        assertThatThrownBy(() -> memberships.grant(user, school, Role.REGION_ADMIN, today))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A newer version of the program beside this one may have granted it. */
    @Test
    void openNothingForARoleThatThisVersionDoesNotKnow() throws Exception {
        TenantId school = schools.school();
        RequestPostProcessor signedIn = schools.as(user, school, Role.MENTOR);
        schools.inRegion(() -> sql.sql("update membership set role = 'LIBRARIAN' where user_id = ?")
                .param(user.value())
                .update());

        assertThat(memberships.held(user, school)).isEmpty();
        web.perform(get(schools.base(school)).with(signedIn)).andExpect(status().isNotFound());
        web.perform(get("/").with(signedIn)).andExpect(status().isOk());
    }

    @Test
    void areReadAnewWithEachClick() throws Exception {
        TenantId school = schools.school();
        RequestPostProcessor signedIn = schools.as(user, school, Role.COORDINATOR);
        web.perform(get(schools.base(school)).with(signedIn)).andExpect(status().isOk());

        memberships.revoke(user, school, Role.COORDINATOR, today.minusDays(1));

        web.perform(get(schools.base(school)).with(signedIn)).andExpect(status().isNotFound());
    }
}
