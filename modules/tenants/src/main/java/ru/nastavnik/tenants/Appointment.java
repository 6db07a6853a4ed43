package ru.nastavnik.tenants;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.nastavnik.platform.identity.Login;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.words.Refusal;

/**
 * Who heads a school, or runs its mentoring, and from when until when. The login is chosen before the account is made,
 * so that making it can be repeated.
 */
@Entity
@Table(schema = "region", name = "appointment")
public class Appointment {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AppointmentId id;

    @Version
    private @Nullable Long version;

    private UUID school;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;

    @Embedded
    private @Nullable AppointmentOrder order;

    private String login;
    private @Nullable UUID account;
    private LocalDate since;
    private @Nullable LocalDate until;

    protected Appointment() {}

    Appointment(TenantId school, Role role, OfficialName name, @Nullable AppointmentOrder order, LocalDate since) {
        this.id = AppointmentId.next();
        this.school = school.value();
        this.role = role;
        this.name = name.full();
        this.order = order;
        this.login = Login.random().value();
        this.since = since;
    }

    /** The sign-in server knows the person now. */
    void accountMade(UserId account) {
        this.account = account.value();
    }

    /**
     * Takes the access back.
     *
     * @param until the first day without it
     * @throws Refusal when it ended already, or when that would be before it began
     */
    void end(LocalDate until) {
        if (this.until != null) {
            throw new Refusal("schools.refusal.appointment-ended", shown(this.until));
        }
        if (until.isBefore(since)) {
            throw new Refusal("schools.refusal.ends-before-it-begins", shown(since));
        }
        this.until = until;
    }

    /** @throws Refusal when it is over by that day */
    void mustHold(LocalDate day) {
        if (isOver(day)) {
            throw new Refusal("schools.refusal.appointment-ended", shown(until));
        }
    }

    private static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    public AppointmentId id() {
        return id;
    }

    public TenantId school() {
        return new TenantId(school);
    }

    /** {@link Role#DIRECTOR} or {@link Role#COORDINATOR}. */
    public Role role() {
        return role;
    }

    public OfficialName name() {
        return new OfficialName(name);
    }

    /** The order; a director's is not asked for. */
    public Optional<AppointmentOrder> order() {
        return Optional.ofNullable(order);
    }

    public Login login() {
        return new Login(login);
    }

    /** The account on the sign-in server, empty while it could not be made. */
    public Optional<UserId> account() {
        return Optional.ofNullable(account).map(UserId::new);
    }

    /** The first day. */
    public LocalDate since() {
        return since;
    }

    /** The first day on which it does not hold any more; empty while no end is set. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Whether it has ended by that day; one that begins later has not. */
    public boolean isOver(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
