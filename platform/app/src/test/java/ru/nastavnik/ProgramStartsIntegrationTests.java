package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class ProgramStartsIntegrationTests {

    private final MockMvc web;
    private final Environment environment;

    @Autowired
    ProgramStartsIntegrationTests(MockMvc web, Environment environment) {
        this.web = web;
        this.environment = environment;
    }

    @Test
    void showsTheStartPageToAnybody() throws Exception {
        web.perform(get("/")).andExpect(status().isOk());
    }

    /** The settings of tests name a sign-in server that is not there. */
    @Test
    void showsAPageOfItsOwnWhenTheSignInServerIsDown() throws Exception {
        web.perform(get("/oauth2/authorization/keycloak")).andExpect(redirectedUrl("/sign-in-down"));
        web.perform(get("/sign-in-down")).andExpect(content().string(containsString("не отвечает")));
    }

    /** An entity manager that spans the request would serve one school's rows under another. */
    @Test
    void opensNoEntityManagerForTheWholeRequest() {
        assertThat(environment.getProperty("spring.jpa.open-in-view", Boolean.class))
                .isFalse();
    }
}
