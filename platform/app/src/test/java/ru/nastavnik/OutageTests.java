package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import ru.nastavnik.demo.visit.HttpVisitor;
import ru.nastavnik.platform.devservices.DevServices;

/** The database goes away for a while: people are told so, and afterwards everything works without a restart. */
@WholeSystemTest
class OutageTests {

    @Value("${nastavnik.public-url}")
    private String address;

    @Value("${nastavnik.tenancy.url}")
    private String database;

    @AfterEach
    void theDatabaseIsThere() throws SQLException {
        allowConnections(true);
    }

    @Test
    void saysThatTheDatabaseIsGoneAndWorksAgainWhenItIsBack() throws SQLException {
        try (HttpVisitor region = new HttpVisitor(address)) {
            region.signIn(WholeSystem.REGION_LOGIN, WholeSystem.REGION_PASSWORD, WholeSystem.REGION_PASSWORD);
            assertThat(region.answer("/region/schools")).isEqualTo(200);

            allowConnections(false);
            assertThat(region.answer("/region/schools")).isEqualTo(503);
            assertThat(region.answer("/s/some-school")).isEqualTo(503);
            assertThat(region.answer("/signed-out")).isEqualTo(200);

            allowConnections(true);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(region.answer("/region/schools")).isEqualTo(200));
        }
    }

    /** As a server that was stopped: nobody gets in, and who was in is out. */
    private void allowConnections(boolean allowed) throws SQLException {
        String name = URI.create(database.substring("jdbc:".length())).getPath().substring(1);
        try (Connection superuser = DevServices.shared().postgres().connect("postgres")) {
            superuser.createStatement().execute("alter database " + name + " allow_connections " + allowed);
            if (!allowed) {
                superuser
                        .createStatement()
                        .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                                + "'");
            }
        }
    }
}
