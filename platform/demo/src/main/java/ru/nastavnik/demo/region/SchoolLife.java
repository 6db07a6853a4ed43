package ru.nastavnik.demo.region;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import ru.nastavnik.participants.PersonName;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.calendar.SchoolYear;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.tenancy.ForEachTenant;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.tenants.Appointment;
import ru.nastavnik.tenants.AppointmentOrder;
import ru.nastavnik.tenants.Appointments;
import ru.nastavnik.tenants.Joining;
import ru.nastavnik.tenants.Naming;
import ru.nastavnik.tenants.OfficialName;
import ru.nastavnik.tenants.School;
import ru.nastavnik.tenants.SchoolStatus;
import ru.nastavnik.tenants.Schools;

/**
 * Lets a school join and live through three school years on the moved clock, the present one included. Whatever is there
 * already stays, so that an interrupted life is taken up where it stopped.
 */
@Component
@ConditionalOnProperty(name = "nastavnik.demo.enabled", havingValue = "true")
class SchoolLife {

    private static final int YEARS = 3;

    private final Schools schools;
    private final Joining joining;
    private final Appointments appointments;
    private final ForEachTenant tenants;
    private final ClassLists lists;
    private final YearOfMentoring mentoring;
    private final RegionClock clock;

    SchoolLife(
            Schools schools,
            Joining joining,
            Appointments appointments,
            ForEachTenant tenants,
            ClassLists lists,
            YearOfMentoring mentoring,
            RegionClock clock) {
        this.schools = schools;
        this.joining = joining;
        this.appointments = appointments;
        this.tenants = tenants;
        this.lists = lists;
        this.mentoring = mentoring;
        this.clock = clock;
    }

    /** The school after its three years. The clock is moved meanwhile and must be moved back by the caller. */
    TenantId live(PlannedSchool planned, LocalDate today) {
        SchoolYear now = SchoolYear.of(today);
        SchoolYear first = new SchoolYear(now.start() - YEARS + 1);
        moveTo(LocalDate.of(first.start(), Month.AUGUST, 20), today);
        TenantId school = join(planned);
        nameCoordinators(planned, school, first);
        for (SchoolYear year = first; !year.equals(now.next()); year = year.next()) {
            live(planned, school, year, today);
        }
        return school;
    }

    private void live(PlannedSchool planned, TenantId school, SchoolYear year, LocalDate today) {
        int yearsAgo = SchoolYear.of(today).start() - year.start();
        moveTo(year.firstDay(), today);
        in(school, () -> lists.ready(planned, year));
        moveTo(LocalDate.of(year.start(), Month.SEPTEMBER, 18), today);
        in(school, () -> mentoring.begin(planned, year, yearsAgo));
        if (yearsAgo > 0) {
            moveTo(year.lastDay(), today);
            in(school, () -> mentoring.end(planned, year));
        }
    }

    private void in(TenantId school, Runnable work) {
        tenants.in(school, () -> {
            work.run();
            return true;
        });
    }

    private TenantId join(PlannedSchool planned) {
        School school = TenantContext.inRegion(() ->
                        schools.find(planned.school().inn(), planned.school().name()))
                .map(there -> joining.resume(there.id()))
                .orElseGet(() -> joining.join(planned.school()));
        if (school.status() != SchoolStatus.WORKING) {
            throw new IllegalStateException("The school %s does not join: %s"
                    .formatted(planned.alias(), school.failure().map(Enum::name).orElse("somebody else is at it")));
        }
        return school.id();
    }

    private void nameCoordinators(PlannedSchool planned, TenantId school, SchoolYear first) {
        long there = appointments.of(school).stream()
                .filter(appointment -> appointment.role() == Role.COORDINATOR)
                .count();
        Random chance = new Random(planned.seed() * 41);
        InventedNames names = new InventedNames(chance);
        int wanted = planned.size() == Size.CITY || planned.heroine() ? 2 : 1;
        for (int i = 0; i < wanted; i++) {
            PersonName name = names.next(0.9);
            if (i >= there) {
                appointments.nameCoordinator(school, naming(name, first, chance));
            }
        }
    }

    private static Naming naming(PersonName name, SchoolYear first, Random chance) {
        LocalDate day = LocalDate.of(first.start(), Month.AUGUST, 20);
        AppointmentOrder order = new AppointmentOrder("%d-од".formatted(90 + chance.nextInt(100)), day);
        return new Naming(new OfficialName(name.full()), order, day, null);
    }

    /** The people in charge of a school, the director first. */
    List<Appointment> inCharge(TenantId school) {
        return appointments.of(school).stream()
                .filter(appointment -> appointment.until().isEmpty())
                .sorted((one, other) -> Boolean.compare(other.role() == Role.DIRECTOR, one.role() == Role.DIRECTOR))
                .toList();
    }

    /** Noon of the day, but never later than it is. */
    private void moveTo(LocalDate day, LocalDate today) {
        LocalDate shown = day.isAfter(today) ? today : day;
        clock.moveTo(shown.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
    }
}
