package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.Tally;

/** Whoever asks for too much is told to wait, and nobody else is. All requests of this test come from one address. */
@SpringBootTest(
        classes = {Mentoring.class, SignedInByHeader.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nastavnik.testing.accounts=memory",
            "spring.main.allow-bean-definition-overriding=true",
            "nastavnik.tenancy.wait-millis=20000",
            "nastavnik.limits.enabled=true",
            "nastavnik.limits.account-burst=10",
            "nastavnik.limits.account-per-minute=12",
            "nastavnik.limits.school-burst=120",
            "nastavnik.limits.school-per-minute=1",
            "nastavnik.limits.address-burst=30",
            "nastavnik.limits.address-per-minute=1"
        })
@ContextConfiguration(initializers = DatabaseForTests.class)
class LimitsIntegrationTests {

    private static final int A_CLASS = 25;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final SchoolFixture schools;
    private final Memberships memberships;
    private final Clock clock;
    private TenantId noisy;
    private TenantId quiet;

    @Autowired
    LimitsIntegrationTests(SchoolFixture schools, Memberships memberships, Clock clock) {
        this.schools = schools;
        this.memberships = memberships;
        this.clock = clock;
    }

    @BeforeEach
    void twoSchools() {
        noisy = schools.school();
        quiet = schools.school();
    }

    @Test
    void aClassOf25BehindOneAddressIsNeverRefused() {
        List<String> pupils = people(quiet, A_CLASS);
        List<Integer> answers = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            answers.addAll(together(pupils, 1, schools.base(quiet)));
        }

        assertThat(answers).hasSize(100).containsOnly(200);
    }

    @Test
    void aLimitPerAddressWouldRefuseThatClass() {
        List<Integer> answers =
                together(IntStream.range(0, A_CLASS).mapToObj(i -> "").toList(), 4, "/");

        assertThat(answers).hasSize(100).contains(429);
    }

    @Test
    void signingInAndTheFilesOfThePagesAreNotCounted() throws Exception {
        together(IntStream.range(0, A_CLASS).mapToObj(i -> "").toList(), 4, "/");

        assertThat(ask("", "/").statusCode()).isEqualTo(429);
        assertThat(together(IntStream.range(0, A_CLASS).mapToObj(i -> "").toList(), 2, "/favicon.svg"))
                .doesNotContain(429);
        assertThat(together(
                        IntStream.range(0, A_CLASS).mapToObj(i -> "").toList(), 2, "/oauth2/authorization/keycloak"))
                .doesNotContain(429);
        assertThat(ask(people(quiet, 1).getFirst(), "/").statusCode()).isNotEqualTo(429);
    }

    @Test
    void anAccountThatNeverPausesIsToldHowLongToWait() throws Exception {
        String person = people(noisy, 1).getFirst();
        HttpResponse<String> answer = ask(person, schools.base(noisy));
        for (int asked = 1; asked < 50 && answer.statusCode() == 200; asked++) {
            answer = ask(person, schools.base(noisy));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("С вашего логина", "Ничего не изменено")
                .containsPattern("Подождите \\d секунд");
        long wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        Thread.sleep(Duration.ofSeconds(wait));
        assertThat(ask(person, schools.base(noisy)).statusCode()).isEqualTo(200);
        assertThat(ask(people(noisy, 1).getFirst(), schools.base(noisy)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNoisySchoolHoldsUpItselfAndNobodyElse() throws Exception {
        CompletableFuture<List<Integer>> noise =
                CompletableFuture.supplyAsync(() -> together(people(noisy, 40), 6, schools.base(noisy)));
        List<String> pupils = people(quiet, 5);
        List<Integer> others = new ArrayList<>();
        for (int page = 0; page < 6; page++) {
            others.addAll(together(pupils, 1, schools.base(quiet)));
        }

        assertThat(others).containsOnly(200);
        assertThat(noise.get()).contains(429).contains(200);
        HttpResponse<String> answer = ask(people(noisy, 1).getFirst(), schools.base(noisy));
        for (int i = 0; i < 5 && answer.statusCode() == 200; i++) {
            answer = ask(people(noisy, 1).getFirst(), schools.base(noisy));
        }
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Из вашей школы");
        Tally.of("limits")
                .add("noisy asked", noise.get().size())
                .add(
                        "noisy refused",
                        noise.get().stream().filter(code -> code == 429).count())
                .add("others asked", others.size())
                .add(
                        "others refused",
                        others.stream().filter(code -> code != 200).count())
                .write();
    }

    @Test
    void strangersCannotUseUpTheShareOfASchool() throws Exception {
        assertThat(together(people(noisy, 25), 8, schools.base(quiet))).containsOnly(404);

        assertThat(ask(people(quiet, 1).getFirst(), schools.base(quiet)).statusCode())
                .isEqualTo(200);
    }

    /** All ask at the same time, each several times; what they were answered. */
    private List<Integer> together(List<String> people, int times, String path) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (String person : people) {
                answers.add(client.sendAsync(request(person, path), BodyHandlers.ofString()));
            }
        }
        return answers.stream().map(answer -> answer.join().statusCode()).toList();
    }

    private HttpResponse<String> ask(String person, String path) throws Exception {
        return client.send(request(person, path), BodyHandlers.ofString());
    }

    private HttpRequest request(String person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        return (person.isEmpty() ? request : request.header(SignedInByHeader.HEADER, person)).build();
    }

    private List<String> people(TenantId school, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new UserId(UUID.randomUUID()))
                .peek(user -> memberships.grant(
                        user, school, Role.COORDINATOR, LocalDate.now(clock).minusYears(1)))
                .map(UserId::toString)
                .toList();
    }
}
