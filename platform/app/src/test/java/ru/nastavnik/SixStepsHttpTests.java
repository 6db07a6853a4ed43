package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.demo.steps.SixSteps;
import ru.nastavnik.demo.steps.Step;
import ru.nastavnik.demo.steps.Story;
import ru.nastavnik.demo.visit.HttpVisitor;

/** The six steps without a browser: every page works without JavaScript. */
@WholeSystemTest
class SixStepsHttpTests {

    @Value("${nastavnik.public-url}")
    private String address;

    @Test
    void walksTheSixStepsWithoutJavaScript() {
        try (SixSteps steps = new SixSteps(
                () -> new HttpVisitor(address),
                Story.ofThisMoment(),
                WholeSystem.REGION_LOGIN,
                WholeSystem.REGION_PASSWORD)) {
            for (Step step : steps.all()) {
                assertThatCode(step.deed()::run)
                        .as("%d. %s", step.number(), step.name())
                        .doesNotThrowAnyException();
            }
        }
    }
}
