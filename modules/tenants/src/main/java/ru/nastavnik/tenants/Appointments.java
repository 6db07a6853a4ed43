package ru.nastavnik.tenants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.Accounts;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/**
 * Who directs and who runs mentoring in each school. May be asked from the region and from within the school; must not
 * be asked inside a transaction. An appointment whose account could not be made stays, and {@link #giveAccess} makes
 * the rest.
 */
@Component
public class Appointments {

    private static final int COORDINATORS_AT_ONCE = 2;

    private final AppointmentRepository rows;
    private final SchoolRepository schools;
    private final Accounts accounts;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Appointments(
            AppointmentRepository rows,
            SchoolRepository schools,
            Accounts accounts,
            Memberships memberships,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.schools = schools;
        this.accounts = accounts;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All appointments of the school, the latest first. */
    public List<Appointment> of(TenantId school) {
        return inOne(() -> rows.findBySchoolOrderBySinceDescIdDesc(school.value()));
    }

    /**
     * Names a куратор and gives access.
     *
     * @throws Refusal          when the school does not work, has two already, or the order is dated later than the
     *                          first day
     * @throws SignInServerDown when the account could not be made; the appointment is kept
     */
    public Appointment nameCoordinator(TenantId school, Naming naming) {
        Appointment named = inOne(() -> {
            working(school);
            if (naming.insteadOf() != null) {
                close(find(school, naming.insteadOf()), naming.from());
            }
            LocalDate today = LocalDate.now(clock);
            LocalDate then = naming.from().isAfter(today) ? naming.from() : today;
            long others = rows.findBySchoolOrderBySinceDescIdDesc(school.value()).stream()
                    .filter(it -> it.role() == Role.COORDINATOR && !it.isOver(then))
                    .count();
            if (others >= COORDINATORS_AT_ONCE) {
                throw new Refusal("schools.refusal.two-coordinators", COORDINATORS_AT_ONCE);
            }
            return rows.save(new Appointment(school, Role.COORDINATOR, naming.name(), naming.order(), naming.from()));
        });
        return giveAccess(school, named.id());
    }

    /** Another director took office: the former loses access that day, the new one gets it. */
    public Appointment changeDirector(TenantId school, OfficialName name, LocalDate from) {
        Appointment director = inOne(() -> {
            School headed = working(school);
            rows.findBySchoolAndRoleAndUntilIsNull(school.value(), Role.DIRECTOR)
                    .ifPresent(former -> close(former, from));
            headed.headedBy(name);
            schools.save(headed);
            return rows.save(new Appointment(school, Role.DIRECTOR, name, null, from));
        });
        return giveAccess(school, director.id());
    }

    /**
     * Ends an appointment.
     *
     * @param until the first day without access
     */
    public void end(TenantId school, AppointmentId id, LocalDate until) {
        inOne(() -> close(find(school, id), until));
    }

    /**
     * Makes the account and the membership of an appointment; what is there already stays.
     *
     * @throws SignInServerDown when the sign-in server does not answer
     */
    public Appointment giveAccess(TenantId school, AppointmentId id) {
        Appointment appointment = inOne(() -> find(school, id));
        SchoolAlias alias =
                inOne(() -> schools.findById(school.value()).orElseThrow().alias());
        UserId account = accounts.ensureAccount(appointment.login(), alias.value());
        return inOne(() -> {
            Appointment found = find(school, id);
            found.accountMade(account);
            if (found.until().isEmpty()) {
                memberships.grant(account, school, found.role(), found.since());
            }
            return rows.save(found);
        });
    }

    /**
     * A fresh one-time password, to be printed; it is kept nowhere, and the one printed before stops working.
     *
     * @throws Refusal          when the appointment is over
     * @throws SignInServerDown when the sign-in server does not answer
     */
    public AccessSlip slip(TenantId school, AppointmentId id) {
        Appointment appointment = inOne(() -> find(school, id));
        if (appointment.isOver(LocalDate.now(clock))) {
            throw new Refusal(
                    "schools.refusal.appointment-ended", appointment.until().orElseThrow());
        }
        if (appointment.account().isEmpty()) {
            giveAccess(school, id);
        }
        return accounts.issueSlip(appointment.login());
    }

    public Appointment get(TenantId school, AppointmentId id) {
        return inOne(() -> find(school, id));
    }

    /** The director of a joining school, appointed today if nobody is yet. */
    void ensureDirector(School school) {
        Appointment director = inOne(() -> current(school.id(), Role.DIRECTOR)
                .orElseGet(() -> rows.save(
                        new Appointment(school.id(), Role.DIRECTOR, school.director(), null, LocalDate.now(clock)))));
        giveAccess(school.id(), director.id());
    }

    private Optional<Appointment> current(TenantId school, Role role) {
        return rows.findBySchoolAndRoleAndUntilIsNull(school.value(), role);
    }

    private Appointment close(Appointment appointment, LocalDate until) {
        appointment.end(until);
        appointment
                .account()
                .ifPresent(account ->
                        memberships.revoke(account, appointment.school(), appointment.role(), until.minusDays(1)));
        return rows.saveAndFlush(appointment);
    }

    private Appointment find(TenantId school, AppointmentId id) {
        return rows.findById(id)
                .filter(it -> it.school().equals(school))
                .orElseThrow(() -> new Refusal("schools.refusal.no-such-appointment"));
    }

    private School working(TenantId school) {
        return schools.findById(school.value())
                .filter(it -> it.status() == SchoolStatus.WORKING)
                .orElseThrow(() -> new Refusal("schools.refusal.not-working"));
    }

    private <T> T inOne(Supplier<T> work) {
        return TenantContext.inRegion(
                () -> Objects.requireNonNull(transaction.execute(status -> work.get()), "Nothing came of it."));
    }
}
