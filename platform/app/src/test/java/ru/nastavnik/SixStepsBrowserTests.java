package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.browser.Chromium;
import ru.nastavnik.browser.InstalledChromium;
import ru.nastavnik.browser.PageInspection;
import ru.nastavnik.demo.steps.SixSteps;
import ru.nastavnik.demo.steps.Step;
import ru.nastavnik.demo.steps.Story;
import ru.nastavnik.demo.visit.StepFailed;

/** The six steps in a real browser, each new kind of page inspected on a wide screen and on a telephone. */
@WholeSystemTest
class SixStepsBrowserTests {

    @Value("${nastavnik.public-url}")
    private String address;

    @BeforeAll
    static void needABrowser() {
        Assumptions.assumeTrue(InstalledChromium.isThere(), InstalledChromium.MISSING);
    }

    @Test
    void walksTheSixStepsOnPagesThatEveryoneCanUse() {
        PageInspection inspection = new PageInspection();
        try (Chromium chromium = new Chromium();
                SixSteps steps = new SixSteps(
                        () -> chromium.visitor(address, inspection),
                        Story.ofThisMoment(),
                        WholeSystem.REGION_LOGIN,
                        WholeSystem.REGION_PASSWORD)) {
            steps.all().forEach(SixStepsBrowserTests::walk);
        }
        assertThat(inspection.troubles()).isEmpty();
        assertThat(inspection.pages()).isGreaterThan(20);
    }

    private static void walk(Step step) {
        try {
            step.deed().run();
        } catch (StepFailed failed) {
            fail("Шаг %d, %s: %s".formatted(step.number(), step.name(), failed.getMessage()), failed);
        }
    }
}
