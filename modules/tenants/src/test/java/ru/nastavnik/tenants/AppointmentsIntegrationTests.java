package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.identity.AccessSlip;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.AccountsForTests;
import ru.nastavnik.platform.testing.SchoolFixture;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

@TenantTest
class AppointmentsIntegrationTests {

    private static final AtomicInteger NUMBER = new AtomicInteger(300);

    @Autowired
    Joining joining;

    @Autowired
    Appointments appointments;

    @Autowired
    Memberships memberships;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    SchoolFixture fixture;

    @Autowired
    RegionClock clock;

    private TenantId school;
    private LocalDate today;

    @BeforeEach
    void aSchoolWorks() {
        school = joining.join(SchoolsFixture.aNewSchool("СОШ № " + NUMBER.incrementAndGet()))
                .id();
        today = LocalDate.now(clock);
    }

    @AfterEach
    void everythingAnswersAgain() {
        accounts.comeBack();
    }

    @Test
    void namesACoordinatorFromWithinTheSchool() {
        Appointment named =
                fixture.inSchool(school, () -> appointments.nameCoordinator(school, naming("Зимин Пётр", null)));

        assertThat(memberships.held(named.account().orElseThrow(), school)).containsExactly(Role.COORDINATOR);
        assertThat(named.order().orElseThrow().number()).isEqualTo("198-од");
    }

    @Test
    void namesTwoCoordinatorsAndRefusesAThird() {
        appointments.nameCoordinator(school, naming("Зимин Пётр", null));
        appointments.nameCoordinator(school, naming("Летова Анна", null));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> appointments.nameCoordinator(school, naming("Осенев Олег", null)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schools.refusal.two-coordinators"));
    }

    @Test
    void replacesOneOfTwoWhoSeesNothingFromThatDayOn() {
        clock.moveTo(clock.instant().minus(java.time.Duration.ofDays(30)));
        Appointment old = appointments.nameCoordinator(
                school, new Naming(new OfficialName("Зимин Пётр"), order(), LocalDate.now(clock), null));
        clock.moveBack();
        appointments.nameCoordinator(school, naming("Летова Анна", null));

        Appointment fresh = appointments.nameCoordinator(school, naming("Осенев Олег", old.id()));

        assertThat(memberships.held(old.account().orElseThrow(), school)).isEmpty();
        assertThat(memberships.held(fresh.account().orElseThrow(), school)).containsExactly(Role.COORDINATOR);
        assertThat(appointments.get(school, old.id()).isOver(today)).isTrue();
    }

    @Test
    void keepsTheAppointmentWhenTheSignInServerIsDownAndGivesAccessLater() {
        accounts.goDown();
        assertThatExceptionOfType(SignInServerDown.class)
                .isThrownBy(() -> appointments.nameCoordinator(school, naming("Зимин Пётр", null)));
        Appointment kept = appointments.of(school).getFirst();
        assertThat(kept.account()).isEmpty();

        accounts.comeBack();
        Appointment done = appointments.giveAccess(school, kept.id());

        assertThat(memberships.held(done.account().orElseThrow(), school)).containsExactly(Role.COORDINATOR);
    }

    @Test
    void endsOnceAndNotBeforeItBegan() {
        Appointment named = appointments.nameCoordinator(school, naming("Зимин Пётр", null));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> appointments.end(school, named.id(), today.minusDays(1)));
        appointments.end(school, named.id(), today.plusDays(1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> appointments.end(school, named.id(), today.plusDays(2)));
    }

    @Test
    void printsAFreshPasswordEachTime() {
        Appointment named = appointments.nameCoordinator(school, naming("Зимин Пётр", null));

        AccessSlip first = appointments.slip(school, named.id());
        AccessSlip second = appointments.slip(school, named.id());

        assertThat(second.login()).isEqualTo(first.login());
        assertThat(second.password()).isNotEqualTo(first.password());
    }

    @Test
    void isNotReachedByWayOfAnotherSchool() {
        Appointment named = appointments.nameCoordinator(school, naming("Зимин Пётр", null));
        TenantId other = joining.join(SchoolsFixture.aNewSchool("СОШ № " + NUMBER.incrementAndGet()))
                .id();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appointments.slip(other, named.id()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> appointments.end(other, named.id(), today));
    }

    @Test
    void changesTheDirector() {
        Appointment former = appointments.of(school).getFirst();

        Appointment fresh =
                appointments.changeDirector(school, new OfficialName("Вешний Яков Ильич"), today.plusDays(1));

        assertThat(appointments.get(school, former.id()).until()).contains(today.plusDays(1));
        assertThat(memberships.held(former.account().orElseThrow(), school)).containsExactly(Role.DIRECTOR);
        assertThat(memberships.held(fresh.account().orElseThrow(), school)).isEmpty();
    }

    private Naming naming(String name, @Nullable AppointmentId insteadOf) {
        return new Naming(new OfficialName(name), order(), today, insteadOf);
    }

    private AppointmentOrder order() {
        return new AppointmentOrder("198-од", LocalDate.of(2026, 8, 24));
    }
}
