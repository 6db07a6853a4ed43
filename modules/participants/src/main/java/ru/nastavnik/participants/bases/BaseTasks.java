package ru.nastavnik.participants.bases;

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

/** At night what was kept of uploaded bases goes, once it can no longer be of use. */
@Configuration(proxyBeanMethods = false)
class BaseTasks {

    private static final Logger log = LoggerFactory.getLogger(BaseTasks.class);
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 20);

    @Bean
    RecurringTask<Void> forgetBaseUploads(BaseUploads uploads, ForEachTenant tenants, Clock clock) {
        return Tasks.recurring("forget-base-uploads", Schedules.daily(clock.getZone(), AT_NIGHT))
                .execute((instance, context) -> tenants.each(school -> forget(uploads, school)));
    }

    private static void forget(BaseUploads uploads, TenantId school) {
        try {
            uploads.forget();
        } catch (RuntimeException e) {
            log.warn("What was kept of uploaded bases in school {} will be looked at again tomorrow.", school, e);
        }
    }
}
