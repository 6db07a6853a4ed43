package ru.nastavnik.tenants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignedInUser;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.web.HomeCard;
import ru.nastavnik.tenants.Appointment;
import ru.nastavnik.tenants.Appointments;

/** Tells the director that nobody runs the school's mentoring yet. */
@Component
class DirectorCards implements HomeCard {

    private final Appointments appointments;
    private final Clock clock;

    DirectorCards(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DIRECTOR);
    }

    @Override
    public List<Card> cards(SignedInUser user) {
        LocalDate today = LocalDate.now(clock);
        List<Appointment> coordinators = appointments.of(TenantContext.school()).stream()
                .filter(it -> it.role() == Role.COORDINATOR && !it.isOver(today))
                .toList();
        return List.of(coordinators.isEmpty() ? nobodyYet() : named(coordinators.size()));
    }

    private static Card nobodyYet() {
        return new Card(
                10,
                "schools.card.nobody",
                "schools.card.nobody.text",
                List.of(),
                "/coordinators",
                "schools.card.nobody.action",
                Kind.TASK);
    }

    private static Card named(int howMany) {
        return new Card(
                90,
                "schools.card.named",
                "schools.card.named.text",
                List.of(howMany),
                "/coordinators",
                "schools.card.named.action",
                Kind.FACT);
    }
}
