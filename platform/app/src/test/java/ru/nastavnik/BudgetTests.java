package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.browser.BrowserVisitor;
import ru.nastavnik.browser.Chromium;
import ru.nastavnik.browser.ColdLoad;
import ru.nastavnik.browser.InstalledChromium;
import ru.nastavnik.browser.PageInspection;

/** A school at the end of a thin line opens a page it has never seen. */
@WholeSystemTest
class BudgetTests {

    private static final int BYTES = 150 * 1024;
    private static final int REQUESTS = 12;

    @Value("${nastavnik.public-url}")
    private String address;

    @BeforeAll
    static void needABrowser() {
        Assumptions.assumeTrue(InstalledChromium.isThere(), InstalledChromium.MISSING);
    }

    @Test
    void keepsPagesSmall() {
        try (Chromium chromium = new Chromium();
                BrowserVisitor visitor = chromium.visitor(address, new PageInspection())) {
            stays("/", visitor.openCold("/"));
            visitor.signIn(WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD, WholeSystem.REGION_PASSWORD);
            stays("/region", visitor.openCold("/region"));
            stays("/region/schools", visitor.openCold("/region/schools"));
        }
    }

    private static void stays(String path, ColdLoad load) {
        System.out.printf("%s: %d requests, %d bytes%n", path, load.requests(), load.bytes());
        assertThat(load.bytes()).as("bytes of " + path).isLessThanOrEqualTo(BYTES);
        assertThat(load.requests()).as("requests of " + path).isLessThanOrEqualTo(REQUESTS);
    }
}
