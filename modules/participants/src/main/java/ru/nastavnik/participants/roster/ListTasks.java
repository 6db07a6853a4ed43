package ru.nastavnik.participants.roster;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.TenantId;

/** Background work with lists: long ones on their way, and those that have waited too long. */
@Configuration(proxyBeanMethods = false)
class ListTasks {

    static final String WORK = "work-on-list";

    private static final Logger log = LoggerFactory.getLogger(ListTasks.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 10);

    /** Its instances are named after the school and the list, and say nothing else. */
    @Bean
    OneTimeTask<Void> workOnList(ListWork work, ForEachTenant tenants) {
        return Tasks.oneTime(WORK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(BETWEEN_TRIES))
                .execute((instance, context) -> {
                    String[] place = instance.getId().split("/");
                    tenants.in(TenantId.of(place[0]), () -> {
                        work.work(RosterId.of(place[1]));
                        return true;
                    });
                });
    }

    @Bean
    RecurringTask<Void> forgetListsThatWaited(Plans plans, ForEachTenant tenants, Clock clock) {
        return Tasks.recurring("forget-lists-that-waited", Schedules.daily(clock.getZone(), AT_NIGHT))
                .execute((instance, context) -> tenants.each(school -> forget(plans, school)));
    }

    private static void forget(Plans plans, TenantId school) {
        try {
            plans.forgetWhoWaitedTooLong();
        } catch (RuntimeException e) {
            log.warn("The lists of school {} that waited too long will be looked at again tomorrow.", school, e);
        }
    }
}
