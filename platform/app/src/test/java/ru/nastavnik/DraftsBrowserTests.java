package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.browser.BrowserVisitor;
import ru.nastavnik.browser.Chromium;
import ru.nastavnik.browser.InstalledChromium;
import ru.nastavnik.browser.PageInspection;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.RegionStaff;

/** Somebody types, the sign-in ends meanwhile, they sign in again: at the own computer and at a shared one. */
@WholeSystemTest
class DraftsBrowserTests {

    private static final String FORM = "/region/schools/new";
    private static final String TYPED = "МБОУ «Верхнелуговая школа»";

    @Value("${nastavnik.public-url}")
    private String address;

    @BeforeAll
    static void needABrowser() {
        Assumptions.assumeTrue(InstalledChromium.isThere(), InstalledChromium.MISSING);
    }

    @Test
    void bringsBackWhatWasTypedAtTheSameFieldWithoutAPasswordAtTheOwnComputer() {
        visit(visitor -> {
            visitor.signInWith("Войти на своём", WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            typeAndLoseTheSession(visitor);

            visitor.followAnyhow("Вернуться назад");

            assertThat(visitor.isAskedForPassword()).isFalse();
            bringsItBack(visitor);
        });
    }

    @Test
    void asksForThePasswordAtASharedComputerAndThenBringsItBack() {
        visit(visitor -> {
            visitor.signInWith("Войти на общем", WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            typeAndLoseTheSession(visitor);

            visitor.followAnyhow("Вернуться назад");

            assertThat(visitor.isAskedForPassword()).isTrue();
            visitor.typePassword(WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            bringsItBack(visitor);
        });
    }

    @Test
    void lendsTheSignInAtASharedComputerToNobodyWhateverTheySayOfIt() {
        visit(visitor -> {
            visitor.signInWith("Войти на общем", WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            visitor.loseSession();

            visitor.open("/");
            visitor.followAnyhow("Войти на своём");

            assertThat(visitor.isAskedForPassword()).isTrue();
        });
    }

    @Test
    void showsAnotherPersonNothingAndThrowsItAway() {
        String other = "centre-" + UUID.randomUUID().toString().substring(0, 8);
        new RegionStaff(DevServices.shared().keycloak()).ensureRegionAccount(other, "пароль-соседа-17", "region-admin");
        visit(visitor -> {
            visitor.signInWith("Войти на общем", WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            typeAndLoseTheSession(visitor);

            visitor.signInWith("Войти на общем", other, "пароль-соседа-17");
            visitor.open(FORM);
            visitor.until(() -> !visitor.kept().contains("draft:"));

            assertThat(visitor.typed("name")).isEmpty();
            assertThat(visitor.kept()).doesNotContain("draft:");
        });
    }

    @Test
    void comesBackToAFormThatWasRefusedWithoutBeingAskedToSendItAgain() {
        visit(visitor -> {
            visitor.signInWith("Войти на своём", WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            type(visitor);
            assertThat(visitor.pressAnyhow("Подключить школу")).isEqualTo(422);
            visitor.open("/region");

            visitor.back();

            visitor.until(() -> visitor.typed("name").equals(TYPED));
            assertThat(visitor.path()).startsWith(FORM);
        });
    }

    @Test
    void forgetsWhatWasSentAndWhatWasTypedBeforeSigningOut() {
        visit(visitor -> {
            visitor.signInWith("Войти на своём", WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD);
            type(visitor);
            visitor.press("Выйти");
            assertThat(visitor.kept()).doesNotContain("draft:");
        });
    }

    private static void type(BrowserVisitor visitor) {
        visitor.open(FORM);
        visitor.fill("Полное название", TYPED);
        visitor.fill("ИНН", "70");
        visitor.until(() -> visitor.kept().contains("draft:"));
    }

    private static void typeAndLoseTheSession(BrowserVisitor visitor) {
        type(visitor);
        assertThat(visitor.kept()).contains("draft:").doesNotContain("Верхнелуговая");
        visitor.loseSession();
        assertThat(visitor.pressAnyhow("Подключить школу")).isEqualTo(403);
        visitor.see("Набранное не пропало");
        assertThat(visitor.kept()).contains("draft:");
    }

    private static void bringsItBack(BrowserVisitor visitor) {
        visitor.until(() -> visitor.typed("name").equals(TYPED));
        assertThat(visitor.path()).startsWith(FORM);
        assertThat(visitor.typed("name"))
                .as("the field, with %s kept and %s", visitor.kept(), visitor.complaints())
                .isEqualTo(TYPED);
        assertThat(visitor.typed("inn")).isEqualTo("70");
        assertThat(visitor.focused()).isEqualTo("inn");
        assertThat(visitor.shows("#draft")).isTrue();
    }

    private void visit(Consumer<BrowserVisitor> deed) {
        PageInspection inspection = new PageInspection();
        try (Chromium chromium = new Chromium();
                BrowserVisitor visitor = chromium.visitor(address, inspection)) {
            deed.accept(visitor);
        }
    }
}
