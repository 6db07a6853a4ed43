package ru.nastavnik.tenants.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class SystemPagesIntegrationTests {

    private static final String PAGE = "/region/system";

    @Autowired
    MockMvc pages;

    @Autowired
    SchoolFixture fixture;

    @Autowired
    SchoolSql sql;

    @Autowired
    TransactionTemplate transaction;

    private TenantId school;

    @BeforeEach
    void everythingIsDelivered() {
        school = fixture.school();
        change("delete from dead_letter");
        change("delete from mark");
    }

    @Test
    void saysThatThereIsNothingToDo() throws Exception {
        pages.perform(get(PAGE).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Всё доставлено.")))
                .andExpect(content().string(not(containsString("Повторить"))));
    }

    @Test
    void showsWhatWasNotDeliveredInTheWordsOfItsModule() throws Exception {
        letter(school, UUID.randomUUID(), "ru.nastavnik.tenants.SchoolJoined");

        pages.perform(get(PAGE).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(containsString("Не доставлено: 1 сообщение")))
                .andExpect(content().string(containsString("Данные школ не потеряны")))
                .andExpect(content().string(containsString("Школа подключена, но не все части программы")))
                .andExpect(content().string(containsString("java.lang.IllegalStateException")));
    }

    @Test
    void takesTheWishAndMarksTheSchool() throws Exception {
        UUID publication = UUID.randomUUID();
        letter(school, publication, "ru.nastavnik.tenants.SchoolJoined");

        pages.perform(post(PAGE + "/undelivered/" + publication + "/retry")
                        .param("school", school.toString())
                        .with(csrf())
                        .with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(redirectedUrl(PAGE));

        assertThat(count("select count(*) from dead_letter where wish = 'RETRY' and wished_by is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from mark where kind = 'EVENT'")).isEqualTo(1);
        pages.perform(get(PAGE).with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(content().string(containsString("повторяем")))
                .andExpect(content().string(not(containsString("Больше не пытаться"))));
    }

    @Test
    void takesTheWishForTheRegionsOwnMessages() throws Exception {
        UUID publication = UUID.randomUUID();
        letter(null, publication, "ru.nastavnik.tenants.SchoolJoined");

        pages.perform(post(PAGE + "/undelivered/" + publication + "/close")
                        .with(csrf())
                        .with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(redirectedUrl(PAGE));

        assertThat(count("select count(*) from dead_letter where wish = 'CLOSE'"))
                .isEqualTo(1);
    }

    @Test
    void saysSoWhenTheMessageIsGone() throws Exception {
        pages.perform(post(PAGE + "/undelivered/" + UUID.randomUUID() + "/close")
                        .with(csrf())
                        .with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void isForTheAdministratorAlone() throws Exception {
        pages.perform(get(PAGE).with(fixture.asRegion(Role.REGION_ANALYST))).andExpect(status().is4xxClientError());
        pages.perform(get(PAGE).with(fixture.as(school, Role.DIRECTOR))).andExpect(status().isNotFound());
    }

    private void letter(TenantId where, UUID publication, String type) {
        fixture.inRegion(() -> transaction.execute(status -> sql.sql("""
                        insert into dead_letter
                          (school, publication, event_type, listener, attempts, published_at, given_at, reason, error)
                        values (?, ?, ?, 'ru.nastavnik.Some.on(ru.nastavnik.Thing)', 8, now(), now(), 'FAILED',
                          'java.lang.IllegalStateException')
                        """)
                .params(where == null ? null : where.value(), publication, type)
                .update()));
    }

    private void change(String statement) {
        fixture.inRegion(() -> transaction.execute(status -> sql.sql(statement).update()));
    }

    private long count(String question) {
        return fixture.inRegion(() -> sql.sql(question).query(Long.class).single());
    }
}
