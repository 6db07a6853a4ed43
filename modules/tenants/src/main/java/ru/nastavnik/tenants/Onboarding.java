package ru.nastavnik.tenants;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.identity.Accounts;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.tenancy.NoRoomLeft;
import ru.nastavnik.platform.tenancy.SchoolSchemas;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;

/**
 * Carries a school through the steps of joining. Each step is done outside a transaction, may be repeated, and is noted
 * in one of its own, so that a kill anywhere loses nothing. Of two who try at once, one finds the school taken.
 */
@Component
class Onboarding {

    private static final Logger LOG = LoggerFactory.getLogger(Onboarding.class);

    private final SchoolRepository schools;
    private final Appointments appointments;
    private final SchoolSchemas schemas;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Onboarding(
            SchoolRepository schools,
            Appointments appointments,
            SchoolSchemas schemas,
            Accounts accounts,
            TransactionTemplate transaction,
            Clock clock) {
        this.schools = schools;
        this.appointments = appointments;
        this.schemas = schemas;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Does the steps that are left, up to the first that fails.
     *
     * @return the school as it stands afterwards, or empty when somebody else is at it, or it has joined
     */
    Optional<School> carryOn(TenantId id) {
        try {
            return takeUp(id).map(this::doWhatIsLeft);
        } catch (OptimisticLockingFailureException e) {
            return Optional.empty();
        }
    }

    /** Schools that wait for nobody in particular: new in the register, left half-way, or to be tried again. */
    List<TenantId> due() {
        List<UUID> ids = inOne(() -> schools.due(clock.instant()));
        return ids.stream().map(TenantId::new).toList();
    }

    private School doWhatIsLeft(School taken) {
        School school = taken;
        while (school.status() == SchoolStatus.JOINING) {
            JoiningStep step = school.reached().next();
            try {
                perform(step, school);
                school = note(school.id(), it -> it.reach(step, clock.instant()));
            } catch (OptimisticLockingFailureException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("School {} could not reach {}.", school.id(), step, e);
                return note(school.id(), it -> it.stop(reasonOf(e), clock.instant()));
            }
        }
        return school;
    }

    private void perform(JoiningStep step, School school) {
        switch (step) {
            case REGISTER, OPENING -> {}
            case DATABASE -> schemas.provision(school.id());
            case ORGANIZATION -> accounts.ensureOrganization(school.alias().value(), school.shortName());
            case DIRECTOR -> appointments.ensureDirector(school);
        }
    }

    private static JoiningFailure reasonOf(RuntimeException fault) {
        return switch (fault) {
            case NoRoomLeft _ -> JoiningFailure.NO_ROOM;
            case SignInServerDown _ -> JoiningFailure.SIGN_IN_SERVER_DOWN;
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _ -> JoiningFailure.DATABASE_DOWN;
            default -> JoiningFailure.UNFORESEEN;
        };
    }

    private Optional<School> takeUp(TenantId id) {
        return inOne(() -> schools.findById(id.value())
                .filter(school -> school.takeUp(clock.instant()))
                .map(schools::save));
    }

    private School note(TenantId id, Consumer<School> change) {
        return inOne(() -> {
            School school = schools.findById(id.value()).orElseThrow();
            change.accept(school);
            return schools.save(school);
        });
    }

    private <T> T inOne(Supplier<T> work) {
        return TenantContext.inRegion(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get()), "Nothing came of it."));
    }
}
