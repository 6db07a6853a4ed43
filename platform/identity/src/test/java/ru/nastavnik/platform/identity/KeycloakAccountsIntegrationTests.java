package ru.nastavnik.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.KeycloakServer;
import ru.nastavnik.platform.devservices.RegionStaff;

class KeycloakAccountsIntegrationTests {

    private static final Set<Object> TELLING = Set.of("firstName", "lastName", "email", "attributes");

    private static KeycloakServer server;

    private final KeycloakAdministration administration = administration(server.url(), server.provisioningSecret());
    private final KeycloakAccounts accounts = new KeycloakAccounts(administration);
    private final String school = "school-" + UUID.randomUUID();

    @BeforeAll
    static void startKeycloak() {
        server = DevServices.shared().keycloak();
    }

    @Test
    void makesAnOrganizationOnce() {
        accounts.ensureOrganization(school, "Школа № 1");
        accounts.ensureOrganization(school, "Школа № 1");

        assertThat(administration.get("/organizations?search={school}", List.class, school))
                .hasSize(1);
    }

    @Test
    void letsTwoSchoolsHaveTheSameName() {
        accounts.ensureOrganization(school, "Школа № 1");
        accounts.ensureOrganization(school + "-b", "Школа № 1");

        assertThat(administration.get("/organizations?search={school}", List.class, school))
                .hasSize(2);
    }

    @Test
    void makesAnAccountOnceAndInEveryAskedOrganization() {
        accounts.ensureOrganization(school, "Школа № 1");
        accounts.ensureOrganization(school + "-b", "Школа № 2");
        Login login = Login.random();

        UserId first = accounts.ensureAccount(login, school);
        UserId second = accounts.ensureAccount(login, school);
        UserId elsewhere = accounts.ensureAccount(login, school + "-b");

        assertThat(second).isEqualTo(first).isEqualTo(elsewhere);
        assertThat(administration.get("/organizations/members/{user}/organizations", List.class, first))
                .hasSize(2);
    }

    @Test
    void refusesAnAccountInAnUnknownOrganization() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.ensureAccount(Login.random(), school));
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.issueSlip(Login.random()));
    }

    @Test
    void tellsTheServerNobodysName() {
        accounts.ensureOrganization(school, "Школа № 1");
        UserId user = accounts.ensureAccount(Login.random(), school);
        accounts.ensureAccount(Login.random(), school);

        assertThat(TELLING).noneMatch(administration.get("/users/{user}", Map.class, user)::containsKey);
        for (Object account : administration.get("/users?max=1000&briefRepresentation=false", List.class)) {
            assertThat(TELLING).noneMatch(((Map<?, ?>) account)::containsKey);
        }
    }

    @Test
    void givesASlipThatWorksOnceAndAsksForAnOwnPassword() {
        Login login = account();
        AccessSlip slip = accounts.issueSlip(login);

        BrowserFixture browser = new BrowserFixture();
        HttpResponse<String> asked = signIn(browser, login.value(), slip.password());
        assertThat(asked.body()).contains("Придумайте свой пароль").contains("password-new");
        HttpResponse<String> done = browser.follow(
                browser.submit(asked, Map.of("password-new", "свой-пароль-17", "password-confirm", "свой-пароль-17")),
                server.url());
        assertThat(BrowserFixture.location(done)).startsWith("http://localhost:18080/login/oauth2/code/keycloak");

        assertThat(signIn(new BrowserFixture(), login.value(), slip.password()).body())
                .contains("Логин или пароль не подходят");
        assertThat(BrowserFixture.location(signIn(new BrowserFixture(), login.value(), "свой-пароль-17")))
                .startsWith("http://localhost:18080/");
    }

    @Test
    void endsThePersonsSessionsWithANewSlip() {
        Login login = account();
        BrowserFixture browser = new BrowserFixture();
        HttpResponse<String> asked =
                signIn(browser, login.value(), accounts.issueSlip(login).password());
        browser.follow(
                browser.submit(asked, Map.of("password-new", "свой-пароль-17", "password-confirm", "свой-пароль-17")),
                server.url());
        assertThat(BrowserFixture.location(browser.open(authorization(18080)))).contains("code=");

        accounts.issueSlip(login);

        assertThat(browser.open(authorization(18080)).body()).contains("Вход в «Наставник»");
    }

    @Test
    void refusesAnOwnPasswordThatIsTheLoginOrTooShort() {
        Login login = account();
        BrowserFixture browser = new BrowserFixture();
        HttpResponse<String> asked =
                signIn(browser, login.value(), accounts.issueSlip(login).password());

        asked = browser.follow(
                browser.submit(asked, Map.of("password-new", "коротко", "password-confirm", "коротко")), server.url());
        assertThat(asked.body()).contains("нужно не меньше 8 знаков");
        asked = browser.follow(
                browser.submit(asked, Map.of("password-new", login.value(), "password-confirm", login.value())),
                server.url());
        assertThat(asked.body()).contains("не должен совпадать с логином");
    }

    @Test
    void letsAClassSignInWhileOneOfThemKeepsMistyping() {
        Login clumsy = account();
        accounts.issueSlip(clumsy);
        for (int i = 0; i < 12; i++) {
            signIn(new BrowserFixture(), clumsy.value(), "не-тот-" + i);
        }
        Login neighbour = account();
        String password = accounts.issueSlip(neighbour).password();
        assertThat(signIn(new BrowserFixture(), neighbour.value(), password).body())
                .contains("Придумайте свой пароль");

        String fresh = accounts.issueSlip(clumsy).password();
        assertThat(signIn(new BrowserFixture(), clumsy.value(), fresh).body()).contains("Придумайте свой пароль");
    }

    @Test
    void returnsToAnyPortOfThisHostAndToNoOther() {
        assertThat(new BrowserFixture().open(authorization(18080)).statusCode()).isEqualTo(200);
        assertThat(new BrowserFixture().open(authorization(40001)).statusCode()).isEqualTo(200);
        assertThat(new BrowserFixture()
                        .open(authorization(18080).replace("http%3A%2F%2Flocalhost", "http%3A%2F%2Fexample.org"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signsInTheRegionsStaff() {
        String name = "centre-" + UUID.randomUUID().toString().substring(0, 8);
        new RegionStaff(server).ensureRegionAccount(name, "пароль-центра-1", "region-admin");
        new RegionStaff(server).ensureRegionAccount(name, "пароль-центра-1", "region-admin");

        assertThat(BrowserFixture.location(signIn(new BrowserFixture(), name, "пароль-центра-1")))
                .contains("code=");
    }

    @Test
    void mayNotReadTheRealmItself() {
        assertThatThrownBy(() -> administration.get("/clients", List.class)).isInstanceOf(SignInServerDown.class);
        assertThatThrownBy(() -> administration.get("/events/config", Map.class))
                .isInstanceOf(SignInServerDown.class);
    }

    @Test
    void saysThatTheServerIsDownAndWorksAgainAfterwards() throws IOException {
        URI real = URI.create(server.url());
        try (Line line = new Line(real.getPort())) {
            var throughLine = new KeycloakAccounts(administration(line.url(), server.provisioningSecret()));
            throughLine.ensureOrganization(school, "Школа № 1");

            line.cut();
            assertThatThrownBy(() -> throughLine.ensureOrganization(school, "Школа № 1"))
                    .isInstanceOf(SignInServerDown.class);
            assertThatThrownBy(() -> throughLine.ensureAccount(Login.random(), school))
                    .isInstanceOf(SignInServerDown.class);

            line.mend();
            assertThat(throughLine.ensureAccount(Login.random(), school)).isNotNull();
        }
    }

    @Test
    void saysThatTheServerIsDownWhenItKeepsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var waiting = new KeycloakAccounts(administration("http://localhost:" + silent.getLocalPort(), "x"));
            long start = System.nanoTime();
            assertThatThrownBy(() -> waiting.issueSlip(Login.random())).isInstanceOf(SignInServerDown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void saysThatTheServerIsDownWhenOurSecretIsRefused() {
        assertThatThrownBy(() -> new KeycloakAccounts(administration(server.url(), "wrong"))
                        .ensureOrganization(school, "Школа № 1"))
                .isInstanceOf(SignInServerDown.class)
                .hasMessageContaining("401");
    }

    private Login account() {
        accounts.ensureOrganization(school, "Школа № 1");
        Login login = Login.random();
        accounts.ensureAccount(login, school);
        return login;
    }

    private static HttpResponse<String> signIn(BrowserFixture browser, String login, String password) {
        HttpResponse<String> page = browser.open(authorization(18080));
        return browser.follow(browser.submit(page, Map.of("username", login, "password", password)), server.url());
    }

    private static String authorization(int port) {
        return server.issuer()
                + "/protocol/openid-connect/auth?response_type=code&client_id=nastavnik-web&scope=openid&state=s"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Flogin%2Foauth2%2Fcode%2Fkeycloak";
    }

    private static KeycloakAdministration administration(String url, String secret) {
        return new KeycloakAdministration(
                new KeycloakProperties(url, "nastavnik", "nastavnik-web", "", "nastavnik-provisioning", secret));
    }

    /** A line to the server that can be cut and mended. */
    private static final class Line implements AutoCloseable {

        private final int target;
        private final int port;
        private ServerSocket listener;

        Line(int target) throws IOException {
            this.target = target;
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.port = listener.getLocalPort();
            serve(listener);
        }

        String url() {
            return "http://localhost:" + port;
        }

        void cut() throws IOException {
            listener.close();
        }

        void mend() throws IOException {
            listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            serve(listener);
        }

        private void serve(ServerSocket accepting) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Socket near = accepting.accept();
                        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                        pump(near, far, accepting);
                        pump(far, near, accepting);
                    }
                } catch (IOException closed) {
                    return;
                }
            });
        }

        private static void pump(Socket from, Socket to, ServerSocket whileOpen) {
            Thread.ofVirtual().start(() -> {
                try (from;
                        to) {
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream();
                    byte[] bytes = new byte[8192];
                    int count;
                    while ((count = in.read(bytes)) > 0 && !whileOpen.isClosed()) {
                        out.write(bytes, 0, count);
                    }
                } catch (IOException cut) {
                    return;
                }
            });
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
