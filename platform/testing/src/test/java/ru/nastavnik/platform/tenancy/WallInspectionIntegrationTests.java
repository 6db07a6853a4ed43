package ru.nastavnik.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import ru.nastavnik.platform.tenancy.WallInspection.Breach;
import ru.nastavnik.platform.tenancy.attacks.AttackedRegion;

/** Each way of breaking the wall is planted in a real database, inside a transaction that nobody else sees. */
class WallInspectionIntegrationTests {

    private final AttackedRegion region = AttackedRegion.shared();

    WallInspectionIntegrationTests() throws Exception {}

    static Stream<Arguments> holes() {
        return Stream.of(
                hole("powerful", "alter role OWN superuser"),
                hole("powerful", "alter role OWN bypassrls"),
                hole("powerful", "alter role OWN createrole"),
                hole("powerful", "alter role OTHER replication"),
                hole("powerful", "alter role region_app superuser"),
                hole("powerful", "alter role region_app bypassrls"),
                hole("powerful", "alter role app_owner createrole"),
                hole("powerful", "alter role school_all createdb"),
                hole("member", "grant OTHER to OWN"),
                hole("member", "grant OTHER to OWN with inherit false"),
                hole("member", "grant OTHER to region_app"),
                hole("member", "grant pg_read_all_data to OWN"),
                hole("member", "grant app_owner to nowhere"),
                hole("member", "grant pg_read_all_data to school_all"),
                hole("member", "grant school_all to OWN with admin option"),
                hole("owner", "alter schema OTHER owner to OWN"),
                hole("owner", "alter table OWN.person owner to OWN"),
                hole("trespasser", "grant usage on schema OTHER to OWN"),
                hole("trespasser", "grant usage on schema OTHER to region_app"),
                hole("trespasser", "grant usage on schema OTHER to public"),
                hole("trespasser", "grant create on schema OWN to OWN"),
                hole("trespasser", "grant usage on schema OWN to OWN with grant option"),
                hole(
                        "trespasser",
                        "alter default privileges for role app_owner in schema OTHER grant select on tables to OWN"),
                hole("reader", "grant select on region.membership to OWN"),
                hole("reader", "grant select on region.mark to school_all"),
                hole("reader", "grant insert (school) on region.membership to school_all"),
                hole("reader", "grant select (user_id) on region.membership to public"),
                hole("reader", "alter table region.mark disable row level security"),
                hole("caller", "grant execute on function provisioning.provision_school(text, text) to public"),
                hole("caller", "grant execute on function provisioning.provision_school(text, text) to OWN"),
                hole(
                        "caller",
                        "create function ext.peep() returns text language sql security definer as 'select"
                                + " current_user'"),
                hole("maker", "grant temp on database DATABASE to public"),
                hole("maker", "grant connect on database DATABASE to public"),
                hole("maker", "grant create on database DATABASE to OWN"),
                hole("maker", "grant create on schema public to public"),
                hole("maker", "grant create on schema ext to school_all"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("holes")
    void findsAHole(String kind, String broken) throws SQLException {
        try (Connection superuser = region.superuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(region.named(broken));

            assertThat(WallInspection.breaches(superuser))
                    .isNotEmpty()
                    .extracting(Breach::kind)
                    .containsOnly(kind);
            superuser.rollback();
        }
    }

    @Test
    void findsNothingWhereTheWallStands() throws SQLException {
        try (Connection superuser = region.superuser()) {
            assertThat(WallInspection.breaches(superuser)).isEmpty();
        }
    }

    @Test
    void namesTheHoleInBothLanguagesAndSaysWhatToDo() throws SQLException {
        try (var words = new AnnotationConfigApplicationContext("ru.nastavnik.platform.words")) {
            MessageSource messages = words.getBean("messageSource", MessageSource.class);
            for (String kind :
                    holes().map(hole -> (String) hole.get()[0]).distinct().toList()) {
                var broken = new WallBroken(List.of(new Breach(kind, "s_one", "s_two")), messages);

                assertThat(broken)
                        .hasMessageContaining("s_one")
                        .hasMessageContaining("s_two")
                        .hasMessageContaining("Программа не запущена")
                        .hasMessageContaining("The program does not start");
                assertThat(broken.getMessage()).contains(messages.getMessage("wall.broken", null, Locale.ENGLISH));
                assertThat(new WallBrokenAnalysis().analyze(broken, broken).getAction())
                        .contains("revoke");
            }
        }
    }

    private static Arguments hole(String kind, String broken) {
        return Arguments.of(kind, broken);
    }
}
