package ru.nastavnik.platform.tenancy.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody comes in as somebody else, by another door, or with more people than were asked. */
class DoorsIntegrationTests {

    private final AttackedRegion region = AttackedRegion.shared();

    DoorsIntegrationTests() throws Exception {}

    static Stream<Arguments> attempts() {
        return Stream.of(
                attempt("the other with another password", "28P01", "user=OTHER", "password=guess"),
                attempt("the other with its name for a password", "28P01", "user=OTHER", "password=OTHER"),
                attempt("the other without a password", "08004", "user=OTHER", "password="),
                attempt("the superuser", "28P01", "user=postgres", "password=postgres"),
                attempt("the owner of all schemas", "28P01", "user=app_owner", "password=KNOWN"),
                attempt("the region", "28P01", "user=region_app", "password=KNOWN"),
                attempt("the maker of schools", "28P01", "user=provisioner", "password=KNOWN"),
                attempt("nobody", "28P01", "user=nowhere", "password=KNOWN"),
                attempt("what all schools are members of", "28P01", "user=school_all", "password=KNOWN"),
                attempt("a login that is not there", "28P01", "user=s_aaaaaaaaaaaa", "password=KNOWN"),
                attempt("itself in the operator's database", "42501", "PGDBNAME=postgres"),
                attempt("itself in the first template", "42501", "PGDBNAME=template1"),
                attempt("itself in the second template", "55000", "PGDBNAME=template0"),
                attempt("itself in another region's database", "42501", "PGDBNAME=ELSEWHERE"),
                attempt("itself with the other's role", "42501", "options=-c role=OTHER"),
                attempt("itself with the superuser's role", "42501", "options=-c role=postgres"),
                attempt("itself as the other's session", "42501", "options=-c session_authorization=OTHER"),
                attempt("itself as a superuser", "55P02", "options=-c is_superuser=on"),
                attempt("itself with a library", "42501", "options=-c session_preload_libraries=mine"),
                attempt("itself as a replica", "28000", "replication=true"),
                attempt("itself as a replica of this database", "42501", "replication=database"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void closesItselfTo(String who, String state, List<String> how) {
        assertThatThrownBy(() -> enter(how).close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as("%s", refused.getMessage())
                                .isEqualTo(state));
    }

    /** The counter-example: the same words open the door for who belongs there. */
    @Test
    void opensItselfToTheRightPassword() {
        assertThatCode(() ->
                        enter(List.of("options=-c search_path=" + region.own)).close())
                .doesNotThrowAnyException();
        assertThatCode(() -> enter(List.of("user=OTHER", "password=KNOWN")).close())
                .doesNotThrowAnyException();
    }

    @Test
    void doesNotLetAStoredSettingMakeASchoolAnother() throws SQLException {
        try (Connection superuser = region.superuser()) {
            AttackedRegion.execute(
                    superuser, "alter role %s set role = '%s'".formatted(region.own, region.full.schema));
            try (Connection school = enter(List.of())) {
                assertThat(AttackedRegion.column(school, "select current_user")).containsExactly(region.own);
                assertThatThrownBy(() -> AttackedRegion.column(
                                school, "select surname from OTHER.person".replace("OTHER", region.full.schema)))
                        .hasMessageContaining("permission denied");
            } finally {
                AttackedRegion.execute(superuser, "alter role %s reset role".formatted(region.own));
            }
        }
    }

    @Test
    void countsTheSessionsOfOneSchoolWithoutHarmToAnother() throws SQLException {
        List<Connection> open = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        while (open.size() < 20) {
                            open.add(enter(List.of()));
                        }
                    })
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("53300"));
            assertThat(open).hasSizeLessThanOrEqualTo(8);
            assertThatCode(() -> enter(List.of("user=OTHER", "password=KNOWN")).close())
                    .doesNotThrowAnyException();
        } finally {
            for (Connection session : open) {
                session.close();
            }
        }
    }

    private Connection enter(List<String> how) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", region.own);
        settings.setProperty("password", AttackedRegion.PASSWORD);
        String url = region.url();
        for (String setting : how) {
            String[] pair = setting.split("=", 2);
            String value = pair[1].replace("OTHER", region.full.schema).replace("KNOWN", AttackedRegion.PASSWORD);
            if (pair[0].equals("PGDBNAME")) {
                url = url.replace(region.database, value.replace("ELSEWHERE", region.anotherDatabase));
            } else {
                settings.setProperty(pair[0], value);
            }
        }
        if (settings.containsKey("replication")) {
            settings.setProperty("assumeMinServerVersion", "18");
            settings.setProperty("preferQueryMode", "simple");
        }
        return DriverManager.getConnection(url, settings);
    }

    private static Arguments attempt(String who, String state, String... how) {
        return Arguments.of(who, state, List.of(how));
    }
}
