package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class ProgramStartsIntegrationTests {

    private final MockMvc web;

    @Autowired
    ProgramStartsIntegrationTests(MockMvc web) {
        this.web = web;
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
    void opensNoEntityManagerForTheWholeRequest() throws IOException {
        assertThat(new YamlPropertySourceLoader().load("program", new ClassPathResource("application.yaml")))
                .extracting(settings -> settings.getProperty("spring.jpa.open-in-view"))
                .containsExactly(false);
    }
}
