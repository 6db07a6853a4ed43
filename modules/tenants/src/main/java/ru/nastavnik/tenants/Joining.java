package ru.nastavnik.tenants;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/** Brings schools from the register to work. Must not be called inside a transaction. */
@Component
public class Joining {

    private final Schools schools;
    private final Onboarding onboarding;
    private final ObjectProvider<SchedulerClient> scheduler;

    Joining(Schools schools, Onboarding onboarding, ObjectProvider<SchedulerClient> scheduler) {
        this.schools = schools;
        this.onboarding = onboarding;
        this.scheduler = scheduler;
    }

    /**
     * Registers one school and carries it as far as it goes.
     *
     * @return the school as it stands: working, or joining with the reason why
     * @throws Refusal when it cannot be registered; see {@link Schools#register}
     */
    public School join(NewSchool school) {
        return resume(TenantContext.inRegion(() -> schools.register(school)).id());
    }

    /** Does the steps that are left. Where somebody else is doing them, or none is left, nothing happens. */
    public School resume(TenantId id) {
        return onboarding
                .carryOn(id)
                .orElseGet(() -> TenantContext.inRegion(() -> schools.find(id))
                        .orElseThrow(() -> new Refusal("schools.refusal.no-such-school")));
    }

    /** Lets the background begin now with the schools just registered, rather than within a minute. */
    public void begin() {
        scheduler.ifAvailable(background -> background.scheduleIfNotExists(
                new TaskInstance<>(JoiningTasks.AT_ONCE, UUID.randomUUID().toString()), Instant.EPOCH));
    }

    /** Does the same for all schools that nobody is at; one that fails does not hold up the others. */
    void resumeAll() {
        List<TenantId> due = onboarding.due();
        due.forEach(onboarding::carryOn);
    }
}
