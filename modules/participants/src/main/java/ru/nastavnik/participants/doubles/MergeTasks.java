package ru.nastavnik.participants.doubles;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.TenantId;

/** Every night, in every school: what cards were like before a merge that can no longer be taken back is forgotten. */
@Configuration(proxyBeanMethods = false)
class MergeTasks {

    private static final Logger log = LoggerFactory.getLogger(MergeTasks.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 20);

    @Bean
    RecurringTask<Void> forgetOldMerges(Merges merges, ForEachTenant tenants, Clock clock) {
        return Tasks.recurring("forget-old-merges", Schedules.daily(clock.getZone(), AT_NIGHT))
                .execute((instance, context) -> tenants.each(school -> forget(merges, school)));
    }

    private static void forget(Merges merges, TenantId school) {
        try {
            merges.forget();
        } catch (RuntimeException e) {
            log.warn("The old merges of school {} will be forgotten tomorrow.", school, e);
        }
    }
}
