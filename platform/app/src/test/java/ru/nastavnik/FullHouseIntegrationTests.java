package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
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
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.SchoolFixture;

/** More people than connections: who finds no room is told so, loses nothing, and is let in when there is room again. */
@SpringBootTest(
        classes = {Mentoring.class, SignedInByHeader.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "nastavnik.testing.accounts=memory",
            "spring.main.allow-bean-definition-overriding=true",
            "nastavnik.tenancy.school-sessions=4",
            "nastavnik.tenancy.sessions-each=2",
            "nastavnik.tenancy.wait-millis=300"
        })
@ContextConfiguration(initializers = DatabaseForTests.class)
class FullHouseIntegrationTests {

    @LocalServerPort
    private int port;

    private final SchoolFixture schools;
    private final Memberships memberships;
    private final DataSource connections;
    private final SchoolSql sql;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<Connection> held = new ArrayList<>();
    private TenantId first;
    private TenantId second;
    private TenantId third;

    @Autowired
    FullHouseIntegrationTests(
            SchoolFixture schools,
            Memberships memberships,
            DataSource connections,
            SchoolSql sql,
            MeterRegistry meters,
            Clock clock) {
        this.schools = schools;
        this.memberships = memberships;
        this.connections = connections;
        this.sql = sql;
        this.meters = meters;
        this.clock = clock;
    }

    @BeforeEach
    void threeSchools() {
        first = schools.school();
        second = schools.school();
        third = schools.school();
    }

    @AfterEach
    void free() throws SQLException {
        for (Connection connection : held) {
            connection.close();
        }
        held.clear();
    }

    @Test
    void saysThatTheHouseIsFullAndLetsInWhenItIsNot() throws Exception {
        HttpPerson coordinator = coordinatorOf(third);
        String page = schools.base(third) + "/people";
        assertThat(coordinator.open(page).statusCode()).isEqualTo(200);
        double refused =
                meters.get("nastavnik.connections.refused").functionCounter().count();

        takeAll(first);
        takeAll(second);
        HttpResponse<String> answer = coordinator.open(page);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("Сейчас слишком много работы", "до вас очередь не дошла", "Подождите 10 секунд");
        assertThat(meters.get("nastavnik.connections.refused").functionCounter().count())
                .isGreaterThan(refused);
        assertThat(meters.get("nastavnik.connections.taken").gauge().value()).isEqualTo(4);

        free();
        assertThat(coordinator.open(page).statusCode()).isEqualTo(200);
    }

    @Test
    void aSchoolAtItsOwnBoundWaitsAloneAndTheOthersWork() throws Exception {
        takeAll(first);

        assertThat(coordinatorOf(first).open(schools.base(first) + "/people").statusCode())
                .isEqualTo(503);
        assertThat(coordinatorOf(second).open(schools.base(second) + "/people").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasTypedIsSentAgainByAButton() throws Exception {
        HttpPerson coordinator = coordinatorOf(third);
        String page = schools.base(third) + "/people/new";
        Document empty = Jsoup.parse(coordinator.open(page).body());
        Map<String, String> typed =
                Map.of("surname", "Ожидаева \"<b>", "given", "Анна", "kind", "PUPIL", "group", "7А", "birth", "2013");

        takeAll(first);
        takeAll(second);
        HttpResponse<String> full =
                coordinator.send(empty.select("main form[method=post]").first(), typed);
        assertThat(full.statusCode()).isEqualTo(503);
        Document told = Jsoup.parse(full.body());
        assertThat(told.select("main form").text()).contains("Набранное не пропало", "Отправить ещё раз");
        assertThat(told.select("main form input[name=surname]").val()).isEqualTo("Ожидаева \"<b>");
        assertThat(told.select("main form input[name=_csrf]")).hasSize(1);

        free();
        assertThat(people(third)).isZero();
        assertThat(coordinator
                        .send(told.select("main form").first(), Map.of("surname", "Ожидаева"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(people(third)).isOne();
    }

    private int people(TenantId school) {
        return schools.inSchool(
                school,
                () -> sql.sql("select count(*) from person")
                        .query(Integer.class)
                        .single());
    }

    private void takeAll(TenantId school) {
        for (int i = 0; i < 2; i++) {
            held.add(schools.inSchool(school, () -> {
                try {
                    return connections.getConnection();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
    }

    private HttpPerson coordinatorOf(TenantId school) {
        UserId user = new UserId(UUID.randomUUID());
        memberships.grant(user, school, Role.COORDINATOR, LocalDate.now(clock).minusYears(1));
        return new HttpPerson(port, user.toString());
    }
}
