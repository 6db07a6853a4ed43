package ru.nastavnik.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import ru.nastavnik.platform.calendar.RegionClock;
import ru.nastavnik.platform.identity.Memberships;
import ru.nastavnik.platform.identity.Role;
import ru.nastavnik.platform.identity.SignInServerDown;
import ru.nastavnik.platform.identity.UserId;
import ru.nastavnik.platform.tenancy.SchoolSchemas;
import ru.nastavnik.platform.tenancy.TenantContext;
import ru.nastavnik.platform.tenancy.TenantDirectory;
import ru.nastavnik.platform.tenancy.TenantId;
import ru.nastavnik.platform.testing.AccountsForTests;
import ru.nastavnik.platform.testing.TenantTest;
import ru.nastavnik.platform.words.Refusal;

@TenantTest
class OnboardingIntegrationTests {

    @Autowired
    Joining joining;

    @Autowired
    Schools schools;

    @Autowired
    Appointments appointments;

    @Autowired
    SchoolDirectory directory;

    @Autowired
    Memberships memberships;

    @Autowired
    RegionClock clock;

    @MockitoSpyBean
    AccountsForTests accounts;

    @MockitoSpyBean
    SchoolSchemas schemas;

    @AfterEach
    void everythingAnswersAgain() {
        accounts.comeBack();
        clock.moveBack();
    }

    @Test
    void makesASchoolWorkInOneAct() {
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 201"));

        assertThat(school.status()).isEqualTo(SchoolStatus.WORKING);
        assertThat(school.alias()).hasToString("tomsk-201");
        assertThat(schemas.ready(school.id())).isTrue();
        assertThat(accounts.knowsOrganization("tomsk-201")).isTrue();
        assertThat(directorsOf(school)).singleElement().satisfies(director -> {
            UserId account = director.account().orElseThrow();
            assertThat(memberships.held(account, school.id())).isEqualTo(Set.of(Role.DIRECTOR));
        });
    }

    @Test
    void isFoundByTheKernelOnlyWhenItWorks() {
        accounts.goDown();
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 202"));
        assertThat(TenantContext.inRegion(() -> directory.findWorking("tomsk-202")))
                .isEmpty();

        accounts.comeBack();
        joining.resume(school.id());

        assertThat(TenantContext.inRegion(() -> directory.findWorking("tomsk-202")))
                .map(TenantDirectory.Tenant::id)
                .contains(school.id());
        assertThat(TenantContext.inRegion(directory::working))
                .extracting(TenantDirectory.Tenant::alias)
                .contains("tomsk-202");
    }

    @Test
    void continuesAfterTheDatabaseFailed() {
        doThrow(new DataAccessResourceFailureException("gone"))
                .doCallRealMethod()
                .when(schemas)
                .provision(any());

        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 203"));
        assertThat(school.reached()).isEqualTo(JoiningStep.REGISTER);
        assertThat(school.failure()).contains(JoiningFailure.DATABASE_DOWN);

        assertThat(joining.resume(school.id()).status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void continuesAfterTheSignInServerFailedBeforeTheOrganization() {
        accounts.goDown();

        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 204"));
        assertThat(school.reached()).isEqualTo(JoiningStep.DATABASE);
        assertThat(school.failure()).contains(JoiningFailure.SIGN_IN_SERVER_DOWN);

        accounts.comeBack();
        assertThat(joining.resume(school.id()).status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void continuesAfterTheSignInServerFailedBeforeTheDirectorWithTheLoginItHadChosen() {
        doThrow(new SignInServerDown("gone", null))
                .doCallRealMethod()
                .when(accounts)
                .ensureAccount(any(), any());

        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 205"));
        assertThat(school.reached()).isEqualTo(JoiningStep.ORGANIZATION);
        Appointment chosen = directorsOf(school).getFirst();
        assertThat(chosen.account()).isEmpty();

        assertThat(joining.resume(school.id()).status()).isEqualTo(SchoolStatus.WORKING);
        assertThat(directorsOf(school))
                .singleElement()
                .satisfies(director -> assertThat(director.login()).isEqualTo(chosen.login()));
    }

    @Test
    void waitsForAPersonAfterSomethingUnforeseen() {
        doThrow(new IllegalStateException("a bug"))
                .doCallRealMethod()
                .when(accounts)
                .ensureOrganization(any(), any());
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 206"));
        assertThat(school.failure()).contains(JoiningFailure.UNFORESEEN);

        laterBy(Duration.ofMinutes(5));
        joining.resumeAll();
        assertThat(found(school.id()).status()).isEqualTo(SchoolStatus.JOINING);

        assertThat(joining.resume(school.id()).status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void isPickedUpInTheBackgroundAfterAKill() {
        doThrow(new Killed()).doCallRealMethod().when(accounts).ensureOrganization(any(), any());
        NewSchool killed = SchoolsFixture.aNewSchool("СОШ № 207");
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> joining.join(killed));
        TenantId id = TenantContext.inRegion(() -> schools.find(killed.inn(), killed.name()))
                .orElseThrow()
                .id();

        joining.resumeAll();
        assertThat(found(id).status()).as("somebody may still be at it").isEqualTo(SchoolStatus.JOINING);

        laterBy(Duration.ofMinutes(2));
        joining.resumeAll();
        assertThat(found(id).status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void triesAgainByItselfWhenTheSignInServerIsBack() {
        accounts.goDown();
        School school = joining.join(SchoolsFixture.aNewSchool("СОШ № 208"));
        accounts.comeBack();

        laterBy(Duration.ofMinutes(2));
        joining.resumeAll();

        assertThat(found(school.id()).status()).isEqualTo(SchoolStatus.WORKING);
    }

    @Test
    void isCarriedOnByOneOfManyWhoTryAtOnce() throws Exception {
        School school = TenantContext.inRegion(() -> schools.register(SchoolsFixture.aNewSchool("СОШ № 209")));
        clearInvocations(schemas);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<School> attempt = () -> joining.resume(school.id());
            for (Future<School> done : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                done.get();
            }
        }

        assertThat(found(school.id()).status()).isEqualTo(SchoolStatus.WORKING);
        assertThat(directorsOf(school)).hasSize(1);
        verify(schemas, times(1)).provision(school.id());
    }

    @Test
    void refusesAnAliasThatAnotherSchoolHas() {
        joining.join(SchoolsFixture.aNewSchool("СОШ № 210", "tomsk-taken"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> joining.join(SchoolsFixture.aNewSchool("СОШ № 211", "tomsk-taken")))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("schools.refusal.alias-taken");
                    assertThat(refusal.values()).containsExactly("tomsk-taken", "СОШ № 210");
                });
        assertThat(TenantContext.inRegion(() -> schools.find(new Inn(SchoolsFixture.INN), "СОШ № 211")))
                .isEmpty();
    }

    @Test
    void refusesTheSameSchoolAgainButNotItsBranch() {
        joining.join(SchoolsFixture.aNewSchool("СОШ № 212"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> joining.join(SchoolsFixture.aNewSchool("сош №212")))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("schools.refusal.already-there"));
        assertThat(joining.join(SchoolsFixture.aNewSchool("СОШ № 212, филиал в Тимирязевском"))
                        .status())
                .isEqualTo(SchoolStatus.WORKING);
    }

    private void laterBy(Duration duration) {
        clock.moveTo(Clock.systemUTC().instant().plus(duration));
    }

    private School found(TenantId id) {
        return TenantContext.inRegion(() -> schools.find(id)).orElseThrow();
    }

    private List<Appointment> directorsOf(School school) {
        return appointments.of(school.id()).stream()
                .filter(it -> it.role() == Role.DIRECTOR)
                .toList();
    }

    /** What no handler of failures sees, as when the process dies. */
    private static final class Killed extends Error {}
}
