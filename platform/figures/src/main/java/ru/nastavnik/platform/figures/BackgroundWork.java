package ru.nastavnik.platform.figures;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.tenancy.RegionConnections;
import ru.nastavnik.platform.tenancy.StructureAudit;

/** When marks are collected. The scheduler's table lies in the region; it works on threads where no scope is bound. */
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

    @Bean
    DbSchedulerCustomizer schedulerInTheRegion(RegionConnections region) {
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(region);
            }

            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new PostgreSqlJdbcCustomization(false, true));
            }
        };
    }

    /** A process that was killed holds its claims for seconds yet; whoever starts does not wait for that. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> freeForgottenClaims(Collecting collecting) {
        return ready -> collecting.release();
    }

    @Bean
    RecurringTask<Void> collectMarkedSchools(Collecting collecting) {
        return Tasks.recurring("collect-marked-schools", FixedDelay.ofSeconds(1))
                .execute((instance, context) -> collecting.round());
    }

    @Bean
    RecurringTask<Void> compareSchemasAtNight(StructureAudit audit, Clock clock) {
        return Tasks.recurring("compare-schemas", Schedules.daily(clock.getZone(), LocalTime.of(3, 40)))
                .execute((instance, context) -> audit.run());
    }

    @Bean
    RecurringTask<Void> countEverySchoolAtNight(Collecting collecting, Clock clock) {
        return Tasks.recurring("count-every-school", Schedules.daily(clock.getZone(), LocalTime.of(3, 10)))
                .execute((instance, context) -> collecting.markAll());
    }
}
