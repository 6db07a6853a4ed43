package ru.nastavnik;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import ru.nastavnik.browser.InstalledChromium;
import ru.nastavnik.platform.testing.DatabaseForTests;

/**
 * A test of the whole program at browsers, see {@link Browsers}, in which people are who their browser says they are.
 * Passed over where no browser is installed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "ru.nastavnik.browser.InstalledChromium#isThere", disabledReason = InstalledChromium.MISSING)
@SpringBootTest(
        classes = {Mentoring.class, SignedInByHeader.class, Browsers.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nastavnik.testing.accounts=memory", "spring.main.allow-bean-definition-overriding=true"})
@ContextConfiguration(initializers = DatabaseForTests.class)
@interface BrowserTest {}
