package ru.nastavnik.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ComputersTests {

    private static final SignInTimes TIMES = new SignInTimes(Duration.ofMinutes(100), Duration.ofMinutes(15));

    private final Computers computers = new Computers(TIMES);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void takesABrowserThatWasNeverToldForAShared() {
        assertThat(computers.of(request)).isEqualTo(Computer.SHARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MINE", "OWN; Domain=example.org"})
    void believesNoCookieThatItDidNotMake(String value) {
        request.setCookies(new Cookie("lang", "ru"), new Cookie("computer", value));

        assertThat(computers.of(request)).isEqualTo(Computer.SHARED);
    }

    @Test
    void remembersTheOwnComputerAndOutlastsALessonThere() {
        computers.choose(Computer.OWN, request, response);

        Cookie cookie = response.getCookie("computer");
        assertThat(cookie.getValue()).isEqualTo("OWN");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(request.getSession().getMaxInactiveInterval()).isGreaterThanOrEqualTo(90 * 60);
        request.setCookies(cookie);
        assertThat(computers.of(request)).isEqualTo(Computer.OWN);
    }

    @Test
    void endsTheSignInSoonAtASharedOne() {
        request.setCookies(new Cookie("computer", "OWN"));
        computers.choose(Computer.SHARED, request, response);

        assertThat(response.getCookie("computer").getValue()).isEqualTo("SHARED");
        assertThat(request.getSession().getMaxInactiveInterval()).isEqualTo(15 * 60);
    }

    @Test
    void doesNotLetASharedComputerLastLongerThanAnOwnOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignInTimes(Duration.ofMinutes(10), Duration.ofMinutes(15)));
    }

    @Test
    void theSignInServersOwnPatienceIsLonger() throws IOException {
        String realm = Files.readString(root().resolve("deploy/keycloak/nastavnik-realm.json"));

        assertThat(seconds(realm, "ssoSessionIdleTimeout")).isGreaterThan(TIMES.own());
        assertThat(seconds(realm, "ssoSessionMaxLifespan")).isGreaterThan(TIMES.own());
        assertThat(realm).contains("\"rememberMe\": false");
    }

    @Test
    void givesEachPersonADraftKeyOfTheirOwnAndAlwaysTheSame() {
        DraftKeys keys = keys("secret");
        UserId one = new UserId(UUID.randomUUID());

        assertThat(keys.of(one)).isEqualTo(keys("secret").of(one)).hasSize(44);
        assertThat(keys.of(one)).isNotEqualTo(keys.of(new UserId(UUID.randomUUID())));
        assertThat(keys.of(one)).isNotEqualTo(keys("another").of(one));
    }

    private static DraftKeys keys(String secret) {
        return new DraftKeys(
                new KeycloakProperties("http://localhost", "nastavnik", "nastavnik-web", secret, "p", "s"));
    }

    private static Duration seconds(String realm, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(realm);
        assertThat(found.find()).as(name).isTrue();
        return Duration.ofSeconds(Long.parseLong(found.group(1)));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/keycloak"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
