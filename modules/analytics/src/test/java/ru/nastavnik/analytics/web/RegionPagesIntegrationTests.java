package ru.nastavnik.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

@TenantTest
class RegionPagesIntegrationTests {

    @Autowired
    MockMvc pages;

    @Autowired
    SchoolFixture fixture;

    @Test
    void showsTheOverviewToAnAnalyst() throws Exception {
        pages.perform(get("/region").with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Обзор региона")))
                .andExpect(content().string(containsString("Тегульдетский")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void showsTheMovingNumbersAlone() throws Exception {
        pages.perform(get("/region/numbers").with(fixture.asRegion(Role.REGION_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-number=\"pairs\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void showsAMunicipality() throws Exception {
        pages.perform(get("/region/municipalities/69652000").with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Тегульдетский район")));
    }

    @Test
    void givesTheCountsOutAsWorkbooks() throws Exception {
        for (String table : List.of("/region/table.xlsx", "/region/municipalities/69652000/table.xlsx")) {
            byte[] file = pages.perform(get(table).with(fixture.asRegion(Role.REGION_ANALYST)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(Spreadsheets.usual().read("table.xlsx", file).getFirst().rows())
                    .isNotEmpty();
        }
        pages.perform(get("/region/table.xlsx").with(fixture.as(fixture.school(), Role.DIRECTOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void knowsNoMunicipalityThatTheRegionHasNot() throws Exception {
        pages.perform(get("/region/municipalities/00000000").with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isNotFound());
        pages.perform(get("/region?start=1").with(fixture.asRegion(Role.REGION_ANALYST)))
                .andExpect(status().isNotFound());
    }

    @Test
    void isNotThereForADirector() throws Exception {
        pages.perform(get("/region").with(fixture.as(fixture.school(), Role.DIRECTOR)))
                .andExpect(status().isNotFound());
    }
}
