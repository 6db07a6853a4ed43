package ru.nastavnik.platform.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.nastavnik.platform.devservices.DevServices;
import ru.nastavnik.platform.tenancy.Bootstrap;
import ru.nastavnik.platform.tenancy.Provisioning;

/** The operator's tools find the demonstration as it lies on the disk, running or not. */
class PlaceIntegrationTests {

    @Test
    void findsTheDemonstrationWhileItRunsAndWhenItDoesNot(@TempDir Path home) throws SQLException {
        String key;
        try (DevServices demo = DevServices.start(home)) {
            key = demo.secret("master-key");
            prepare(demo, key);
            isTheRegion(home, key);
        }
        isTheRegion(home, key);
    }

    private static void prepare(DevServices demo, String key) throws SQLException {
        try (Connection superuser = demo.postgres().connect("postgres")) {
            superuser.createStatement().execute("create database nastavnik");
        }
        try (Connection superuser = demo.postgres().connect("nastavnik")) {
            Bootstrap.prepare(superuser, key);
        }
        try (Provisioning program = Provisioning.standAlone(demo.postgres().jdbcUrl("nastavnik"), key)) {
            program.script();
        }
    }

    private static void isTheRegion(Path home, String key) throws SQLException {
        try (Place found = Place.find(Map.of("NASTAVNIK_HOME", home.toString()), Path.of("nowhere"));
                Provisioning program = Provisioning.standAlone(found.url(), found.masterKey());
                Connection superuser = DriverManager.getConnection(found.superuser())) {
            assertThat(found.masterKey()).isEqualTo(key);
            assertThat(program.copies(java.time.Clock.systemUTC())).isNotNull();
            assertThat(superuser.isValid(5)).isTrue();
        }
    }

    @Test
    void saysThatThereIsNoDemonstration(@TempDir Path home) {
        assertThatThrownBy(() -> Place.find(Map.of("NASTAVNIK_HOME", home.toString()), home))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("запустите deploy/demo");
    }

    @Test
    void asksForBothOrNone(@TempDir Path home) {
        assertThatThrownBy(() -> Place.find(Map.of("NASTAVNIK_DB_URL", "jdbc:postgresql://nowhere/x"), home))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("обе переменные");
    }
}
