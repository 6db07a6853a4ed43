package ru.nastavnik.tenants.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import ru.nastavnik.platform.spreadsheets.Spreadsheets;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.testing.DatabaseForTests;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.tenants.Joining;

@TenantTest
@ContextConfiguration(
        initializers = {DatabaseForTests.class, RegisterInTheBackgroundIntegrationTests.WithTheScheduler.class})
class RegisterInTheBackgroundIntegrationTests {

    @Autowired
    Registers registers;

    @Autowired
    Joining joining;

    @Test
    void isWorkedThroughWithoutAnybodyWaitingForIt() {
        UUID id = TenantContext.inRegion(() ->
                registers.upload("schools.xlsx", List.of(Spreadsheets.usual().pasted("""
                                        Название\tИНН\tМуниципалитет\tВид\tДиректор
                                        СОШ № 451\t7000000042\tКожевниковский\tСОШ\tБелоусова Мария Львовна
                                        СОШ № 452\t7000000042\tКожевниковский\tСОШ\tБелоусова Мария Львовна
                                        """))));
        TenantContext.inRegion(() -> registers.confirm(id));

        joining.begin();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TenantContext.inRegion(() -> registers.progress(id))
                                .orElseThrow()
                                .working())
                        .isEqualTo(2));
    }

    static final class WithTheScheduler implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("db-scheduler.enabled=true", "db-scheduler.polling-interval=500ms")
                    .applyTo(context);
        }
    }
}
