package ru.nastavnik.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.devservices.PostgresServer;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.Provisioning;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.DatabaseForTests;

class MigrateIntegrationTests {

    private static final List<String> NEWER = List.of("battery/strict");

    private final PostgresServer server = DevServices.shared().postgres();
    private final String database = server.newDatabase("operator");
    private final Place place = new Place(server.jdbcUrl(database), DatabaseForTests.MASTER_KEY, "", () -> {});
    private final List<TenantId> schools = new ArrayList<>();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @BeforeEach
    void threeSchoolsOfTheOldVersion() throws SQLException {
        try (Connection superuser = server.connect(database)) {
            Bootstrap.prepare(superuser, DatabaseForTests.MASTER_KEY);
        }
        try (Provisioning old = Provisioning.standAlone(place.url(), place.masterKey())) {
            for (int i = 0; i < 3; i++) {
                schools.add(TenantId.next());
                old.schemas().provision(schools.getLast());
            }
        }
    }

    @Test
    void bringsAllSchoolsUpAndSaysSo() {
        assertThat(migrate("--status")).isEqualTo(1);
        assertThat(said()).contains("Версия программы: 2. Школ: 3.", "на версии 1: 3", "ещё не переводили");

        assertThat(migrate()).isZero();
        assertThat(said())
                .contains("Школы: 3 из 3 (100 %)", "Версия 2. Переведено школ: 3 из 3")
                .contains("Сверено школ: 3, отличаются от своей версии: 0.");

        assertThat(migrate("--status")).isZero();
        assertThat(said()).contains("на версии 2: 3").doesNotContain("Отстала");
        assertThat(migrate()).isZero();
        assertThat(said()).contains("Все школы уже на версии 2");
    }

    @Test
    void bringsOneSchoolUpAndLeavesTheOthers() {
        assertThat(migrate("--school", schools.get(1).toString())).isZero();
        assertThat(said()).contains("Переведено школ: 1 из 1");

        assertThat(migrate("--status")).isEqualTo(1);
        assertThat(said()).contains("на версии 1: 2", "на версии 2: 1");
    }

    @Test
    void saysWhichSchoolStaysBehindAndWhy() throws SQLException {
        run("insert into " + schema(0) + ".event_heard values (gen_random_uuid(), 'x', now())");

        assertThat(migrate()).isEqualTo(1);
        assertThat(said()).contains("Переведено школ: 2 из 3", "Осталось на старой версии: 1");

        assertThat(migrate("--status")).isEqualTo(1);
        assertThat(said()).contains("Отстала: " + schools.get(0), "не удалось 1 раз", "battery_listener_is_long");
    }

    @Test
    void saysWhichSchoolIsNotBuiltAsItShouldBe() throws SQLException {
        assertThat(migrate()).isZero();
        run("drop index " + schema(2) + ".event_heard_at");

        assertThat(migrate("--audit")).isEqualTo(1);
        assertThat(said()).contains(schools.get(2) + ":", "- CREATE INDEX event_heard_at");
        assertThat(migrate("--status")).isEqualTo(1);
        assertThat(said()).contains("Отличается от своей версии: " + schools.get(2));
    }

    @Test
    void saysThatTheKeyIsAnother() {
        Place another = new Place(place.url(), "0af1".repeat(16), "", () -> {});

        assertThat(new Migrate(new PrintStream(screen)).run(List.of(), another, NEWER))
                .isEqualTo(1);
        assertThat(said()).contains("Мастер-ключ не подходит к этой базе");
    }

    @Test
    void setsThePasswordsOfSchoolsAnew() throws SQLException {
        run("alter role " + schema(1) + " password 'something else'");
        String superuser = "%s?user=%s&password=%s".formatted(place.url(), PostgresServer.SUPERUSER, server.password());

        Place known = new Place(place.url(), place.masterKey(), superuser, () -> {});

        int code = new Migrate(new PrintStream(screen)).run(List.of("--passwords"), known, NEWER);

        assertThat(code).isZero();
        assertThat(said()).contains("Заново задано: 1.");
        assertThatThrownBy(() -> migrate("--passwords")).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void doesNotUnderstandWhatItWasNotTold() {
        assertThatThrownBy(() -> migrate("--all")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> migrate("--school")).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> migrate("--school", TenantId.next().toString()))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("Такой школы нет");
    }

    private int migrate(String... words) {
        screen.reset();
        return new Migrate(new PrintStream(screen)).run(List.of(words), place, NEWER);
    }

    private String said() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    private String schema(int school) throws SQLException {
        try (Connection superuser = server.connect(database);
                var row = superuser
                        .createStatement()
                        .executeQuery("select schema_name from region.school_schema where school = '"
                                + schools.get(school) + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection superuser = server.connect(database)) {
            superuser.createStatement().execute(sql);
        }
    }
}
