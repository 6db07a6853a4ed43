package ru.nastavnik.tenants;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Background work: whoever was left half-way is picked up within a minute; an uploaded register is begun at once. */
@Configuration(proxyBeanMethods = false)
class JoiningTasks {

    static final String AT_ONCE = "join-registered-schools";

    @Bean
    RecurringTask<Void> resumeJoining(Joining joining) {
        return Tasks.recurring("resume-joining-schools", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> joining.resumeAll());
    }

    @Bean
    OneTimeTask<Void> joinRegistered(Joining joining) {
        return Tasks.oneTime(AT_ONCE).execute((instance, context) -> joining.resumeAll());
    }
}
