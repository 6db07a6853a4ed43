package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import ru.nastavnik.platform.tenancy.EventId;
import ru.nastavnik.platform.tenancy.SchoolSql;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;

/** The counter-example: without the kernel's note of what was heard, a second delivery takes effect a second time. */
@TenantTest
@Import({CountingListener.Listening.class, HearingTwiceIntegrationTests.SwitchedOff.class})
class HearingTwiceIntegrationTests {

    private final SchoolFixture schools;
    private final SchoolSql sql;
    private final CountingListener listener;

    @Autowired
    HearingTwiceIntegrationTests(SchoolFixture schools, SchoolSql sql, CountingListener listener) {
        this.schools = schools;
        this.sql = sql;
        this.listener = listener;
    }

    @Test
    void aSecondDeliveryTakesEffectAgain() {
        TenantId school = schools.school();
        Counted event = new Counted(EventId.next(), school);

        listener.on(event);
        listener.on(event);

        await().untilAsserted(() -> assertThat(
                        schools.inSchool(school, () -> CountingListener.effects(sql, event.eventId())))
                .isEqualTo(2));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class SwitchedOff {

        @Bean("ru.nastavnik.platform.tenancy.HearingOnce")
        String hearingOnce() {
            return "switched off";
        }
    }
}
